import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { keepReview } from '../reviews/fixtures/keep-review.ts';
import { madeUpRule, madeUpSnapshot } from '../snapshot/fixtures/made-up-snapshot.ts';
import type { ReviewSnapshot } from '../snapshot/review-snapshot.ts';
import { createSnapshots } from '../snapshot/snapshots.ts';
import { toBase } from '../snapshot/to-base.ts';
import { quarterOf } from './close-window.ts';
import { compareReviews } from './compare-reviews.ts';

const window = { from: '2023-10-01', to: '2023-12-31' };
const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
let db: ReturnType<typeof openMemoryLedger>['db'];
beforeEach(() => {
  db = openMemoryLedger([]).db;
});

type Seen = {
  id: string;
  amount: number | null;
  currency: string;
  close: string | null;
  finds?: string[];
  muted?: string;
};
type Rates = ReviewSnapshot['rates'];
const codes = ['EUR', 'USD', 'GBP'];
const specs = ['no-plan', 'too-old'].map((id) => madeUpRule(id, { message: 'Closes {closeDate}.' }));

function reviewOf(deals: Seen[], rates: Rates, at: number, base = 'EUR'): ReviewSnapshot {
  const empty = madeUpSnapshot({ deals: 0, rules: 0 });
  const amountMinor = Float64Array.from(deals, ({ amount }) => amount ?? Number.NaN);
  return {
    ...empty,
    at,
    base,
    rates,
    deals: {
      ...empty.deals,
      size: deals.length,
      ids: deals.map(({ id }) => id),
      names: deals.map(({ id }) => `Deal ${id}`),
      account: { codes: new Uint32Array(deals.length), texts: [null] },
      owner: new Uint32Array(deals.length),
      stage: new Uint32Array(deals.length),
      stages: [{ id: 's', name: 'Proposal' }],
      open: new Uint8Array(deals.length).fill(1),
      amountMinor,
      currency: {
        codes: Uint32Array.from(deals, ({ amount, currency }) => (amount === null ? 0 : codes.indexOf(currency) + 1)),
        texts: [null, ...codes],
      },
      baseMinor: amountMinor.map((amount, i) => toBase(amount, deals[i]?.currency ?? null, { base, rates })),
      forecast: { codes: new Uint32Array(deals.length), texts: [null] },
      closeDay: Float64Array.from(deals, ({ close }) => (close === null ? Number.NaN : dayNumber(close))),
      health: new Uint8Array(deals.length).fill(90),
    },
    rules: specs.map((spec) => {
      const found = deals.flatMap(({ finds }, i) => (finds?.includes(spec.id) ? [i] : []));
      const muted = found.flatMap((deal, place) =>
        deals[deal]?.muted === spec.id ? [[place, { id: `m-${deal}`, reason: 'Agreed.', until: null }] as const] : [],
      );
      return {
        spec,
        deals: Uint32Array.from(found),
        seen: [
          {
            field: 'closeDate',
            column: {
              kind: 'number',
              values: Float64Array.from(found, (deal) => Date.parse(deals[deal]?.close ?? '')),
            },
          },
        ],
        since: new Float64Array(found.length).fill(at),
        mutes: new Map(muted),
      };
    }),
  };
}

const november = Date.UTC(2023, 10, 10);
const compared = async (a: ReviewSnapshot, b: ReviewSnapshot) => {
  keepReview(db, 'a', a);
  keepReview(db, 'b', b);
  return compareReviews({ db, snapshots: createSnapshots(db) }, { a: 'a', b: 'b', ...window });
};

const deal = fc.record({
  amount: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), { freq: 4 }),
  currency: fc.constantFrom(...codes),
  close: fc.option(fc.constantFrom('2023-09-30', '2023-10-01', '2023-11-15', '2023-12-31', '2024-01-01'), { freq: 5 }),
});
const someDeals = fc
  .uniqueArray(fc.nat(25), { maxLength: 20 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => deal.map((one) => ({ ...one, id: `deal-${String(id).padStart(2, '0')}` })))),
  );
const someRates = fc.record(
  {
    EUR: fc.constant(1),
    USD: fc.double({ min: 0.01, max: 100, noNaN: true }),
    GBP: fc.double({ min: 0.01, max: 9, noNaN: true }),
  },
  { requiredKeys: ['EUR'] },
);

it('adds up exactly from one sum to the other, whatever moved', async () => {
  await fc.assert(
    fc.asyncProperty(
      someDeals,
      someDeals,
      someRates,
      someRates,
      fc.boolean(),
      async (a, b, before, after, otherBase) => {
        const later = otherBase ? { ...after, USD: 1, EUR: 0.5 } : after;
        const [from, to] = [reviewOf(a, before, november), reviewOf(b, later, november + 1, otherBase ? 'USD' : 'EUR')];
        const { waterfall } = await compared(from, to);
        const [start, end] = [waterfall[0], waterfall.at(-1)];
        const between = waterfall.slice(1, -1).reduce((sum, step) => sum + step.amountMinor, 0);
        expect((start?.amountMinor ?? 0) + between).toBe(end?.amountMinor);
        const byHand = b.reduce((sum, { close, amount, currency }) => {
          const within = close !== null && close >= window.from && close <= window.to;
          return sum + ((within && amount !== null && toBase(amount, currency, to)) || 0);
        }, 0);
        expect(end?.amountMinor).toBe(byHand);
        for (const step of waterfall.slice(1, -1)) {
          expect(step.items).toHaveLength(step.deals);
          expect(step.items.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(step.amountMinor);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('says which deals moved, and how', async () => {
  const inQuarter = { currency: 'EUR', close: '2023-11-15' };
  const a = reviewOf(
    [
      { id: 'gone', amount: 100, ...inQuarter },
      { id: 'grew', amount: 200, ...inQuarter },
      { id: 'pulled', amount: 300, currency: 'EUR', close: '2024-02-01' },
      { id: 'pushed', amount: 400, ...inQuarter },
      { id: 'shrank', amount: 500, currency: 'USD', close: '2023-11-15' },
    ],
    { EUR: 1, USD: 0.5 },
    november,
  );
  const b = reviewOf(
    [
      { id: 'fresh', amount: 1000, ...inQuarter },
      { id: 'grew', amount: 250, ...inQuarter },
      { id: 'pulled', amount: 300, ...inQuarter },
      { id: 'pushed', amount: 400, currency: 'EUR', close: '2024-01-10' },
      { id: 'shrank', amount: 300, currency: 'USD', close: '2023-11-15' },
    ],
    { EUR: 1, USD: 0.6 },
    november + 1,
  );
  const { waterfall } = await compared(a, b);
  expect(Object.fromEntries(waterfall.map(({ key, amountMinor }) => [key, amountMinor]))).toEqual({
    start: 950,
    new: 1000,
    pulled_in: 300,
    pushed_out: -400,
    up: 50,
    down: -120,
    rates: 50,
    won: 0,
    lost: 0,
    gone: -100,
    end: 1730,
  });
  const pushed = waterfall.find(({ key }) => key === 'pushed_out')?.items[0];
  expect(pushed).toMatchObject({ dealId: 'pushed', before: '2023-11-15', after: '2024-01-10' });
});

it('tells what is new, resolved and persisting, and why where that can be told', async () => {
  const plain = { amount: 100, currency: 'EUR', close: '2023-11-15' };
  const a = reviewOf(
    [
      { id: 'accepted', ...plain, finds: ['no-plan'] },
      { id: 'gone', ...plain, finds: ['no-plan'] },
      { id: 'moved', ...plain, finds: ['too-old'] },
      { id: 'ran-out', ...plain, finds: ['no-plan'], muted: 'no-plan' },
      { id: 'same', ...plain, finds: ['no-plan', 'too-old'] },
      { id: 'unexplained', ...plain, finds: ['no-plan'] },
    ],
    { EUR: 1 },
    november,
  );
  const b = reviewOf(
    [
      { id: 'accepted', ...plain, finds: ['no-plan'], muted: 'no-plan' },
      { id: 'fresh', ...plain, finds: ['no-plan'] },
      { id: 'moved', ...plain, close: '2023-12-20' },
      { id: 'ran-out', ...plain, finds: ['no-plan'] },
      { id: 'same', ...plain, finds: ['no-plan', 'too-old'] },
      { id: 'unexplained', ...plain },
    ],
    { EUR: 1 },
    november + 1,
  );
  const { counts, ...lists } = await compared(a, b);
  expect(counts).toEqual({ new: 2, resolved: 4, persisting: 2 });
  const whys = (list: { id: string; why: string | null }[]) => Object.fromEntries(list.map(({ id, why }) => [id, why]));
  expect(whys(lists.new)).toEqual({
    'fresh:no-plan': 'The deal is new here.',
    'ran-out:no-plan': 'It had been accepted until then.',
  });
  expect(whys(lists.resolved)).toEqual({
    'accepted:no-plan': 'Accepted: Agreed.',
    'gone:no-plan': 'The deal was deleted or merged.',
    'moved:too-old': 'Close date: 2023-11-15 → 2023-12-20.',
    'unexplained:no-plan': null,
  });
  expect(whys(lists.persisting)).toEqual({ 'same:no-plan': null, 'same:too-old': null });
});

it.each([
  [Date.UTC(2023, 0, 15, 12), '2023-01-01', '2023-03-31'],
  [Date.UTC(2024, 1, 29, 12), '2024-01-01', '2024-03-31'],
  [Date.UTC(2023, 11, 15, 12), '2023-10-01', '2023-12-31'],
])('knows the quarter of %s', (at, from, to) => {
  expect(quarterOf(at)).toEqual({ from, to });
});
