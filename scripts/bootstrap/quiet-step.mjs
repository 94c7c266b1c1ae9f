import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runChild } from './child.mjs';
import { logs, root } from './root.mjs';

const shown = 40;

/**
 * One line for a person; everything the program says goes to a log, whose end is shown when the step fails.
 * An interrupt ends the whole command.
 */
export async function quietStep(title, name, file, args, options = {}) {
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const out = openSync(log, 'w');
  const begun = performance.now();
  process.stderr.write(`${title} … `);
  const ending = await runChild(file, args, { cwd: root, ...options, stdio: ['ignore', out, out] });
  closeSync(out);
  if (ending.interrupted) {
    process.stderr.write('stopped\n');
    process.exit(130);
  }
  if (ending.code === 0) {
    process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    return true;
  }
  process.stderr.write('failed\n');
  const said = ending.error ? ending.error.message : readFileSync(log, 'utf8').trimEnd();
  const told = options.pick ? options.pick(said) : said.split('\n').slice(-shown).join('\n');
  process.stderr.write(`${told.replace(/^/gm, '  ')}\n  (all of it: ${relative(root, log)})\n`);
  return false;
}
