import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { _electron } from '@playwright/test';
import { presentElectron } from '../../../scripts/steps/electron-present.ts';
import type { Desktop, LaunchDesktop } from './desktop.ts';
import { entry, folder } from './places.ts';

/** Starts the built app in the Electron that is on this machine. */
export const launchElectron: LaunchDesktop = async ({ home, words = [], zone }) => {
  const executablePath = presentElectron();
  if (!executablePath)
    throw new Error('The Electron runtime is not on this machine: `npm start -- --electron` fetches it.');
  const env = { ...environment(), THROUGHLINE_HOME: home, ...(zone === undefined ? {} : { TZ: zone }) };
  const running = await _electron.launch({ executablePath, args: [folder, ...words], cwd: home, env });
  const child = running.process();
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);

  // The entry has been read by now, so that asking for it again gives what it exported.
  const evaluate = (run: unknown, arg?: unknown) =>
    running.evaluate(
      (electron, asked) => {
        const { createRequire } = process.getBuiltinModule('node:module');
        const main: unknown = createRequire(asked.entry)(asked.entry);
        return new Function(`return (${asked.source})`)()({ electron, main }, asked.arg);
      },
      { entry, source: String(run), arg },
    );
  return {
    evaluate: evaluate as Desktop['evaluate'],
    ended,
    page: () => running.firstWindow(),
    addressOf: (page) => page.url(),
    async startAgain(more) {
      const second = spawn(executablePath, [folder, ...more], { cwd: home, env, stdio: 'ignore' });
      const [code] = await once(second, 'exit');
      return code;
    },
    close: () => running.close(),
  };
};

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
