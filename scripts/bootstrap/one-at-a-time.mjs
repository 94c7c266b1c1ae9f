import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const beat = 1_000;
const forgotten = 15_000;

/**
 * Two commands started together must not install or build over each other: the second waits for the first.
 * The holder touches the file while it lives, so that one left by a killed command is taken over within seconds.
 */
export async function oneAtATime(file, waiting, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (isLeftOver(file)) {
      putAside(file);
      continue;
    }
    if (!told) waiting();
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const touching = setInterval(() => isOurs(file) && utimesSync(file, new Date(), new Date()), beat);
  const release = () => isOurs(file) && rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isOurs(file) {
  return existsSync(file) && readFileSync(file, 'utf8') === String(process.pid);
}

function isLeftOver(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return !(holder > 0 && isAlive(holder)) || Date.now() - statSync(file).mtimeMs > forgotten;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A rename succeeds for one of several who find the same left-over file. */
function putAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
