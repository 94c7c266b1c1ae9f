import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openRotatingFile } from './rotating-file.ts';
import { scrub } from './scrub.ts';

export type Log = Logger;

export type LogOptions = {
  /** The app's home; the log is in `logs/` in it. */
  folder: string;
  level?: 'debug' | 'info' | 'warn' | 'error';
};

export type OpenLog = {
  log: Log;
  /** The file that a person can pass on. */
  file: string;
  /** From now on this very text is never written, wherever it turns up. */
  hide(secret: string): void;
  close(): void;
};

/** Shorter than this a "secret" would blot out ordinary words. */
const shortestSecret = 6;

export function createLog({ folder, level = 'info' }: LogOptions): OpenLog {
  const file = join(folder, 'logs', 'throughline.log');
  const target = openRotatingFile(file);
  const known = new Set<string>();
  const write = (line: string) => target.write(`${JSON.stringify(scrub(JSON.parse(line), known))}\n`);
  return {
    // The name of the machine and its user are nobody's business either.
    log: pino({ level, base: { pid: process.pid } }, { write }),
    file,
    hide(secret) {
      if (secret.length >= shortestSecret) known.add(secret);
    },
    close: () => target.close(),
  };
}
