import { expect, it } from 'vitest';
import { openTestRecords } from '../../records/open-test-records.ts';
import { dueSql } from './due-steps.ts';
import { hours, minutes, openTestAttention } from './open-test-attention.ts';

const anything = { now: 1, most: 1, from: 1, to: 2, at: 1, row: 1, upTo: 2, size: 2, endAt: 2, endRow: 2 };

it.each(Object.entries(dueSql))('%s goes by the index of what is next, never through all deals', async (_, text) => {
  const { db } = await openTestRecords();
  const named = [...text.matchAll(/@(\w+)/g)].map(([, name = '']) => name);
  const given = Object.fromEntries(Object.entries(anything).filter(([name]) => named.includes(name)));
  const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(given);
  const steps = plan.map(({ detail }) => detail);
  expect(steps).toContainEqual(
    expect.stringMatching(/SEARCH (d|deals) USING (COVERING )?INDEX deals_next \(next_at[<>]/),
  );
  expect(steps.filter((step) => /SCAN (?!\(subquery|CONSTANT)/.test(step))).toEqual([]);
  expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
});

it('10,000 that fall due at once are one notice, and nothing is gone through again after that', async () => {
  const test = await openTestAttention(openTestRecords, '2026-03-04T09:00:00Z');
  const at = test.now() + hours;
  await test.plan(...Array.from({ length: 10_000 }, () => ({ at })));
  await test.pass(hours + minutes);
  expect(test.titles()).toEqual(['10,000 next actions fell due while you were away']);
  await test.restart();
  await test.pass(hours);
  expect(test.said).toHaveLength(1);
  const count = test.db.prepare('SELECT count(*) FROM announcements').pluck().get();
  expect(count).toBe(10_000);
});

it('25,000 in one stretch after another are still one notice', async () => {
  const test = await openTestAttention(openTestRecords, '2026-03-04T09:00:00Z');
  const at = test.now() + hours;
  await test.plan(...Array.from({ length: 25_000 }, (_, n) => ({ at: at + (n % 3) })));
  await test.sleep(2 * hours);
  expect(test.titles()).toEqual(['25,000 next actions fell due while you were away']);
  const [late] = await test.plan({ at: at + 1 });
  await test.pass(minutes);
  expect(test.said).toHaveLength(2);
  expect(test.said[1]?.stepId).toBe(late?.stepId);
});
