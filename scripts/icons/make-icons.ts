// node scripts/icons/make-icons.ts: every icon that ships, drawn anew from resources/icons/source.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../bootstrap/root.mjs';
import { findChromium } from '../chromium/find.ts';
import { icnsOf, icnsSizes } from './icns.ts';
import { icoOf, type Png } from './ico.ts';

const icons = join(root, 'resources', 'icons');
const source = (name: string) => readFileSync(join(icons, 'source', `${name}.svg`), 'utf8');
/** Below this side the rings of the knots would be smudges. */
const detailed = 48;

const browser = await chromium.launch({ executablePath: findChromium() });
const page = await browser.newPage();

async function draw(svg: string, size: number): Promise<Png> {
  await page.setViewportSize({ width: size, height: size });
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  await page.setContent(`<body style="margin:0;display:grid">${sized}`);
  return { size, bytes: await page.screenshot({ omitBackground: true }) };
}

async function each(sizes: number[], drawn: (size: number) => Promise<Png>): Promise<Png[]> {
  const images: Png[] = [];
  for (const size of sizes) images.push(await drawn(size));
  return images;
}

function write(path: string, bytes: Buffer) {
  mkdirSync(join(icons, path, '..'), { recursive: true });
  writeFileSync(join(icons, path), bytes);
}

const appIcon = (size: number) => draw(source(size < detailed ? 'app-small' : 'app'), size);
/** macOS keeps a margin around an icon and expects its shadow to be part of it. */
const macIcon = (size: number) => {
  const shadow = `<svg style="filter:drop-shadow(0 ${size / 100}px ${size / 80}px rgb(0 0 0/.3))" `;
  const svg = source(size < detailed ? 'app-small' : 'app').replace('<svg ', shadow);
  return draw(svg.replace('0 0 1024 1024', '-64 -64 1152 1152').replace('0 0 32 32', '-3 -3 38 38'), size);
};

for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  write(`app/${size}x${size}.png`, (await appIcon(size)).bytes);
}
write('icon.png', (await appIcon(512)).bytes);
write('app/icon.ico', icoOf(await each([16, 20, 24, 32, 40, 48, 64, 256], appIcon)));
write('app/icon.icns', icnsOf(await each(icnsSizes, macIcon)));

for (const [from, to] of [
  ['tray', 'tray'],
  ['tray-overdue', 'trayOverdue'],
] as const) {
  // macOS recolours an image whose name ends in Template for its light or dark menu bar.
  write(`${to}Template.png`, (await draw(source(`${from}-template`), 16)).bytes);
  write(`${to}Template@2x.png`, (await draw(source(`${from}-template`), 32)).bytes);
  write(`${from}.png`, (await draw(source(from), 24)).bytes);
  write(`${from}@2x.png`, (await draw(source(from), 48)).bytes);
  write(`${from}.ico`, icoOf(await each([16, 20, 24, 32, 48], (size) => draw(source(from), size))));
}
// Windows puts it over the app's icon in the taskbar.
write('overlay-overdue.png', (await draw(source('overlay-overdue'), 16)).bytes);
write('overlay-overdue@2x.png', (await draw(source('overlay-overdue'), 32)).bytes);
await browser.close();
