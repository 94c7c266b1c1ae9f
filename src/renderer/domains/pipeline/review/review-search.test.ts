import { expect, it } from 'vitest';
import { reviewSearch } from './review-search.ts';

it('takes from an address only what makes sense', () => {
  const whole = {
    tab: 'rules',
    severity: 'critical',
    category: 'forecasting',
    rule: 'missing-amount',
    owner: 'none',
    muted: 'only',
  };
  expect(reviewSearch({ ...whole, more: 1 })).toEqual(whole);
  expect(
    reviewSearch({ tab: 'findings', severity: 'grave', category: 3, rule: '', owner: 'y'.repeat(65), muted: true }),
  ).toEqual({});
});
