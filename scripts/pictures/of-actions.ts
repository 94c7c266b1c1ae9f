import { goTo } from '../../tests/e2e/fixtures/test.ts';
import type { Camera } from './camera.ts';

export async function actionsPictures({ page, inTheme, take }: Camera): Promise<void> {
  await inTheme('light');
  await goTo(page, '/today');
  await page.getByRole('row').nth(3).waitFor();
  await page.keyboard.press('j');
  await take('today-light');

  await page.keyboard.press('d');
  await page.getByRole('dialog', { name: /^Done: / }).waitFor();
  await page.keyboard.type('They want the pilot to begin in January.');
  await page.getByRole('textbox', { name: 'When' }).fill('tue 10am');
  await take('complete-light');
  await page.keyboard.press('Escape');

  await page.keyboard.press('3');
  await page.getByRole('grid').waitFor();
  await take('calendar-light');
  await page.keyboard.press('1');

  await inTheme('dark');
  await goTo(page, '/today');
  await page.getByRole('row').nth(3).waitFor();
  await page.keyboard.press('j');
  await take('today-dark');

  await inTheme('light');
  await goTo(page, '/leaks');
  await page.getByRole('button', { name: 'Adopt next steps…' }).waitFor();
  await take('leaks-light');
  await page.context().grantPermissions(['notifications']);
  await goTo(page, '/settings/notifications');
  await page.getByText('This browser shows them').waitFor();
  await take('notifications-light');
}
