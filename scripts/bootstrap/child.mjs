import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const tether = new URL('./tether.mjs', import.meta.url).href;

/**
 * Starts a program, passes our signals on to it, and answers how it ended.
 * `tethered` (Node programs only): it also ends when we are killed in a way that leaves no time to pass anything on.
 */
export function runChild(file, args, options = {}) {
  const stdio = [...(options.stdio ?? ['inherit', 'inherit', 'inherit'])];
  if (options.tethered) stdio.push('ipc');
  const child = spawn(file, options.tethered ? ['--import', tether, ...args] : args, {
    cwd: options.cwd,
    env: { ...(options.env ?? process.env), THROUGHLINE_TETHER: String(process.pid) },
    stdio,
    timeout: options.timeout,
    shell: options.windowsShell === true && process.platform === 'win32',
    windowsHide: true,
  });
  options.started?.(child);
  let interrupted = false;
  const passOn = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      interrupted = true;
      // A terminal sends Ctrl-C to the whole group: the child has it already, and twice may mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return new Promise((resolve) => {
    const settle = (answer) => {
      for (const stop of passOn) stop();
      resolve({ interrupted, ...answer });
    };
    child.once('error', (error) => settle({ code: 1, signal: null, error }));
    child.once('close', (code, signal) => {
      settle({ code: code ?? 128 + (constants.signals[signal] ?? 0), signal });
    });
  });
}
