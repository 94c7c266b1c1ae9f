// From the process's start to the first view that can be worked in, beside the same host showing an empty page.
import { rmSync } from 'node:fs';
import { openBrowser } from './browser.ts';
import { report } from './report.ts';
import { prepareHome, startTimes } from './start-times.ts';

const homes = { table: await prepareHome('sample'), empty: await prepareHome() };
const browser = await openBrowser();
const { table, empty } = await startTimes(browser, homes);
await browser.close();
for (const home of Object.values(homes)) rmSync(home, { recursive: true });

report({ bench: 'start: to the sample’s pipeline', value: table, unit: 'ms', baseline: empty, limit: empty + 1500 });
