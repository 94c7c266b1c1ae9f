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
    const holder = leftOver(file);
    if (holder !== undefined) {
      putAside(file, holder);
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

/** Who left it behind, when its holder is dead or has not touched it for long. */
function leftOver(file) {
  try {
    const holder = readFileSync(file, 'utf8');
    const untouched = Date.now() - statSync(file).mtimeMs > forgotten;
    // Empty is also how a file looks in the instant between its making and its writing.
    return untouched || (holder !== '' && !isAlive(Number(holder))) ? holder : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
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

/** A rename succeeds for one of several who find the same file; a live one that came in between is put back. */
function putAside(file, holder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') === holder) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
