import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One process a folder. A second one leaves its words for the first and gets no lock, like Electron's. */
export function takeInstanceLock(folder: string, onSecond: (words: string[], folder: string) => void): boolean {
  const lock = join(folder, 'instance.lock');
  const requests = join(folder, 'instance-requests');
  mkdirSync(requests, { recursive: true });
  if (heldByAnother(lock)) {
    const request = { words: process.argv, folder: process.cwd() };
    const file = join(requests, String(process.pid));
    writeFileSync(`${file}.tmp`, JSON.stringify(request));
    writeFileSync(`${file}.json`, JSON.stringify(request));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  watch(requests, { persistent: false }, () => {
    for (const name of readdirSync(requests).filter((one) => one.endsWith('.json'))) {
      const { words, folder: from } = JSON.parse(readFileSync(join(requests, name), 'utf8') || '{}');
      if (!words) continue;
      rmSync(join(requests, name), { force: true });
      onSecond(words, from);
    }
  });
  return true;
}

function heldByAnother(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
