import { runBrowserHost } from '../steps/browser-host.ts';
import { buildIfNeeded } from '../steps/build.ts';

if (!(await buildIfNeeded())) process.exit(1);
const { code } = await runBrowserHost(process.argv.slice(2), (_, line) => process.stdout.write(`${line}\n`));
process.exit(code);
