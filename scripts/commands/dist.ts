// npm run dist [-- AppImage deb dmg nsis]: the installers named, or those of this system.
import { buildTarget } from '../installers/build-target.ts';
import { targets, wrongSystem } from '../installers/targets.ts';
import { buildIfNeeded } from '../steps/build.ts';
import { fetchElectron } from '../steps/electron-fetch.ts';
import { electronVersion, presentElectron } from '../steps/electron-present.ts';

const patience = 15 * 60_000;
const named = process.argv.slice(2);
const unknown = named.filter((name) => !targets.some((target) => target.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No installer is called ${unknown.join(' or ')}; there are ${targets.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(1);
}

const asked = targets.filter(({ name }) => named.length === 0 || named.includes(name));
const here = asked.filter((target) => !wrongSystem(target));
const notBuilt = asked.flatMap((target) => {
  const why = wrongSystem(target);
  return why ? [{ target, why }] : [];
});
/** Those of other systems are no failure unless they were asked for by name. */
let failed = here.length === 0 || (named.length > 0 && notBuilt.length > 0);

if (here.length > 0) {
  if (!(await buildIfNeeded())) process.exit(1);
  const electron = await electronToPack();
  for (const target of here) {
    const why =
      'failure' in electron ? `Electron could not be fetched (${electron.failure})` : 'packing failed, see above';
    const built = 'program' in electron && (await buildTarget(target, electron.program));
    if (!built) notBuilt.push({ target, why });
    failed ||= !built;
  }
}

for (const { target, why } of notBuilt) process.stdout.write(`Not built: ${target.what} (${target.name}): ${why}.\n`);
if (here.length > notBuilt.filter(({ target }) => here.includes(target)).length)
  process.stdout.write('Installers are in dist/.\n');
process.exitCode = failed ? 1 : 0;

async function electronToPack() {
  const present = presentElectron();
  if (present) return { program: present };
  process.stderr.write(`Fetching Electron ${electronVersion()} … `);
  const fetched = await fetchElectron(patience);
  process.stderr.write('program' in fetched ? 'done\n' : 'not to be had\n');
  return fetched;
}
