import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Ending, runChild } from '../bootstrap/child.mjs';
import { root } from '../bootstrap/root.mjs';

/** The line in which the host says that it is ready. */
export type Ready = { url: string; api: string };

/**
 * Runs the built browser host until it ends. Its one JSON line goes to `onReady`, the first time only;
 * whatever else it prints goes to stderr, so that a script reading our stdout never meets it.
 */
export function runBrowserHost(args: string[], onReady: (ready: Ready, line: string) => void): Promise<Ending> {
  let ready = false;
  return runChild(process.execPath, [join(root, 'out', 'main', 'browser.js'), '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    tethered: true,
    started: (child) => {
      if (!child.stdout) return;
      createInterface({ input: child.stdout }).on('line', (line) => {
        const said = ready ? undefined : readyLine(line);
        if (!said) return process.stderr.write(`${line}\n`);
        ready = true;
        onReady(said, line);
      });
    },
  });
}

/** Reads a line of the host as the one that says it is ready; anything else is talk. */
export function readyLine(line: string): Ready | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const said: { url?: unknown; api?: unknown } = JSON.parse(line);
    return typeof said.url === 'string' && typeof said.api === 'string' ? { url: said.url, api: said.api } : undefined;
  } catch {
    return undefined;
  }
}
