import { createInterface } from 'node:readline';
import { runChild } from '../bootstrap/child.mjs';
import { root } from '../bootstrap/root.mjs';
import { type Figure, figureIn } from './figures.ts';

/** Runs one benchmark and answers its figures; whatever else it prints is for the person watching. */
export async function runBench(
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<{ figures: Figure[]; finished: boolean }> {
  const figures: Figure[] = [];
  const { code, interrupted } = await runChild(process.execPath, [file], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    tethered: true,
    started: (child) => {
      if (!child.stdout) return;
      createInterface({ input: child.stdout }).on('line', (line) => {
        const figure = figureIn(line);
        if (figure) figures.push(figure);
        else process.stderr.write(`  ${line}\n`);
      });
    },
  });
  if (interrupted) process.exit(130);
  return { figures, finished: code === 0 };
}
