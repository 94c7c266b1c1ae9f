import { expect, it } from 'vitest';
import { openTestRecords } from '../../records/open-test-records.ts';
import { always, hours, openTestAttention } from './open-test-attention.ts';

const day = 24 * hours;

it('forgets after two months what was announced, but not of a step that still stands, which is not said again', async () => {
  const test = await openTestAttention(openTestRecords, '2026-03-04T09:00:00Z', { ...always, morningAt: 8 * 60 });
  const [stands, moved] = await test.plan({ at: test.now() + hours }, { at: test.now() + 2 * hours });
  await test.pass(3 * hours);
  await test.change(moved?.dealId ?? '', 'next_at', test.now() + 365 * day);
  const steps = () =>
    test.db.prepare<[], string>("SELECT what FROM announcements WHERE what <> 'morning' ORDER BY at").pluck().all();
  const mornings = () => test.db.prepare("SELECT count(*) FROM announcements WHERE what = 'morning'").pluck().get();
  await test.sleep(59 * day);
  await test.pass(day - 4 * hours);
  expect(steps()).toEqual([stands?.stepId, moved?.stepId]);
  await test.sleep(2 * day);
  await test.pass(day);
  expect(steps()).toEqual([stands?.stepId]);
  expect(mornings()).toBeGreaterThan(0);

  await test.restart();
  await test.pass(day);
  expect(test.titles().filter((title) => title === 'Call 0')).toHaveLength(1);
});
