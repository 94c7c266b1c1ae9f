import { expect, it } from 'vitest';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { madeUpSnapshot } from '../snapshot/fixtures/made-up-snapshot.ts';
import { createSnapshots } from '../snapshot/snapshots.ts';
import { keepReview } from './fixtures/keep-review.ts';
import { createReviewReader } from './read-reviews.ts';

it('keeps the newest 60 whole and one of each month before, and says which are figures only', () => {
  const { db } = openMemoryLedger([]);
  const made = madeUpSnapshot({ deals: 3, rules: 1, found: 2 });
  for (let n = 0; n < 90; n++) {
    keepReview(db, `review-${String(n).padStart(2, '0')}`, { ...made, at: Date.UTC(2026, 0, 1 + n, 12) });
  }
  const reader = createReviewReader({
    db,
    jobs: {
      get() {
        throw new Error('There are no jobs.');
      },
    },
  });
  const { items, total } = reader.list({ limit: 200, offset: 0 });
  expect(total).toBe(90);
  const whole = items.filter(({ keptWhole }) => keptWhole).map(({ id }) => id);
  // 30 days of January before the newest 60: the last of them stays.
  expect(whole).toHaveLength(61);
  expect(whole.at(-1)).toBe('review-29');
  expect(items.at(-1)).toMatchObject({ id: 'review-00', keptWhole: false, counts: { deals: 3 } });
  expect(() => createSnapshots(db).get('review-00')).toThrow('only the figures are kept');
  expect(reader.before('review-89')).toBe('review-88');
  expect(
    reader
      .trend({ days: 10, now: Date.UTC(2026, 2, 31, 12) })
      .items.map(({ id }) => id)
      .at(-1),
  ).toBe('review-89');
});
