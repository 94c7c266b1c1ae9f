import { runBrowserHost } from '../steps/browser-host.ts';
import { buildIfNeeded } from '../steps/build.ts';
import { electronRuntime } from '../steps/electron-runtime.ts';
import { openAddress } from '../steps/open-address.ts';
import { runElectron } from '../steps/run-electron.ts';

const own = ['--browser', '--electron', '--no-open'];
const asked = (flag: string) => process.argv.includes(flag);
const args = process.argv.slice(2).filter((arg) => !own.includes(arg));

if (!(await buildIfNeeded())) process.exit(1);

if (!asked('--browser')) {
  const runtime = await electronRuntime(asked('--electron'));
  const outcome = 'program' in runtime ? await runElectron(runtime.program, args) : runtime;
  if ('code' in outcome) process.exit(outcome.code);
  process.stderr.write(`${outcome.missing}. Serving the app to your browser instead.\n`);
}

const { code, interrupted } = await runBrowserHost(args, ({ url }) => {
  process.stdout.write(`Throughline is open at ${url}\nCtrl-C ends it.\n`);
  if (!asked('--no-open')) openAddress(url);
});
process.exit(interrupted ? 0 : code);
