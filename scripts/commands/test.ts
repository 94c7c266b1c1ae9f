import { ensureChromium, howToGetChromium } from '../chromium/ensure.ts';
import { offerKeychainTools } from '../machine/keychain-tools.ts';
import { buildIfNeeded } from '../steps/build.ts';
import { failedChecks } from '../steps/checks.ts';
import { hasDisplay, presentElectron } from '../steps/electron-present.ts';
import { runSuite } from '../tally/run-suite.ts';
import { sumTallies, type Tally, tallyLine } from '../tally/tally.ts';

const failures: string[] = [];
const tallies: Tally[] = [];

let noChromium = howToGetChromium;
const chromium = await ensureChromium().catch((error: Error) => {
  noChromium = error.message;
});
await offerKeychainTools();
failures.push(...(await failedChecks()));
const built = await buildIfNeeded();
if (!built) failures.push('Building');

const env = chromium ? { CHROMIUM_PATH: chromium } : {};
tallies.push(await runSuite('vitest', env));

if (!chromium) failures.push(noChromium);
else if (!built) process.stdout.write('The end-to-end tests did not run, because there is no build to run them on.\n');
else tallies.push(await runSuite('playwright', env));
if (!presentElectron() || !hasDisplay()) {
  process.stdout.write(
    'Not run: the desktop specs on real Electron, which is not on this machine. Its double stands in for it.\n',
  );
}

const sum = sumTallies([...tallies, { passed: 0, failed: failures.length, skipped: [] }]);
for (const { name, reason } of sum.skipped) process.stdout.write(`Skipped: ${name} (${reason})\n`);
for (const failure of failures) process.stdout.write(`Failed: ${failure}\n`);
process.stdout.write(`${tallyLine(sum)}\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;
