import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export type RotatingFile = { write(line: string): void; close(): void };

/**
 * A file that is set aside as `.1`, `.2` … when it is full, the oldest going. Written at once and not
 * in the background, so that the last words before a crash are in it. A disk that takes no more lines
 * loses them: the log is never why the app fails. The next line that fits says how many were lost.
 */
export function openRotatingFile(path: string, { maxBytes = 2 * 1024 * 1024, kept = 3 } = {}): RotatingFile {
  let handle: number | undefined;
  let size = 0;
  let lost = 0;

  const open = (): number => {
    mkdirSync(dirname(path), { recursive: true });
    const opened = openSync(path, 'a', 0o600);
    size = fstatSync(opened).size;
    return opened;
  };

  const close = () => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };

  const rotate = () => {
    close();
    rmSync(`${path}.${kept}`, { force: true });
    for (let n = kept - 1; n >= 0; n--) {
      try {
        renameSync(n === 0 ? path : `${path}.${n}`, `${path}.${n + 1}`);
      } catch {
        // There is no such one yet; or it cannot be moved, and then the file grows until it can.
      }
    }
  };

  /** All of a line or none of it: a disk that is nearly full takes a part without a word. */
  const append = (to: number, line: string) => {
    const bytes = Buffer.from(line);
    if (writeSync(to, bytes) < bytes.length) {
      ftruncateSync(to, size);
      throw new Error('The disk is full.');
    }
    size += bytes.length;
  };

  return {
    close,
    write(line) {
      try {
        handle ??= open();
        if (size > 0 && size + Buffer.byteLength(line) > maxBytes) {
          rotate();
          handle = open();
        }
        if (lost > 0) append(handle, `{"level":40,"time":${Date.now()},"msg":"${lost} lines could not be written"}\n`);
        lost = 0;
        append(handle, line);
      } catch {
        lost++;
        close();
      }
    },
  };
}
