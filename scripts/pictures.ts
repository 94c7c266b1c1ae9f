// Takes the pictures of the guide from the sample workspace: npm run build && node scripts/pictures.ts [records actions pocs reviews]
import { chromium } from '@playwright/test';
import { startHost } from '../tests/e2e/fixtures/host.ts';
import { keychainLacks } from '../tests/e2e/fixtures/keychain.ts';
import { openApp } from '../tests/e2e/fixtures/test.ts';
import { ensureChromium } from './chromium/ensure.ts';
import { cameraOn } from './pictures/camera.ts';
import { actionsPictures } from './pictures/of-actions.ts';
import { pocsPictures } from './pictures/of-pocs.ts';
import { recordsPictures } from './pictures/of-records.ts';
import { reviewsPictures } from './pictures/of-reviews.ts';

const parts = { records: recordsPictures, actions: actionsPictures, pocs: pocsPictures, reviews: reviewsPictures };
const asked = process.argv.slice(2);

// A packet carries a key from the keychain.
if (keychainLacks.length > 0) throw new Error(`The pictures of packets need ${keychainLacks.join(' and ')}.`);
const host = await startHost({ keychain: true });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const camera = cameraOn(host, browser, page);

  await camera.inTheme('light');
  await openApp(page, host);
  await page.getByText('Welcome to Throughline').waitFor();
  if (asked.length === 0) await camera.take('welcome-light');
  await host.ask('PATCH', '/settings', { welcomed: true, yourName: 'Ana Ruiz' });
  for (const [name, takeAll] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) await takeAll(camera);
  }
} finally {
  await browser.close();
  await host.stop();
}
