import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReviewingApp, startReviewing } from './reviewing-app.ts';

let app: ReviewingApp;
beforeAll(async () => {
  app = await startReviewing();
  const deal = (name: string, amountMinor: number, currency: string) =>
    app.made('deals', { name, amount: { amountMinor, currency }, closeDate: app.today() });
  await deal('Euros', 100_000, 'EUR');
  await deal('More euros', 50_000, 'EUR');
  await deal('Dollars', 200_000, 'USD');
  // Yen have no smaller unit.
  await deal('Yen', 30_000, 'JPY');
});
afterAll(() => app.end());

const rates = (base: string, items: Record<string, unknown>) =>
  app.call('PUT', '/rates', { base, items: Object.entries(items).map(([currency, rate]) => ({ currency, rate })) });
const moneyOf = async () => (await app.review()).money;

test('without rates only the currency of most deals is summed, and the others are named', async () => {
  expect((await app.call('GET', '/rates')).body).toEqual({
    base: 'EUR',
    items: [],
    missing: expect.arrayContaining([
      { currency: 'USD', deals: 1 },
      { currency: 'JPY', deals: 1 },
    ]),
  });
  expect(await moneyOf()).toEqual({
    base: 'EUR',
    pipelineMinor: 150_000,
    atRiskMinor: 150_000,
    withoutRate: expect.arrayContaining([
      { currency: 'USD', deals: 1, amountMinor: 200_000 },
      { currency: 'JPY', deals: 1, amountMinor: 30_000 },
    ]),
  });
});

test('with rates they are converted; a review keeps the figures that it came to', async () => {
  const before = await app.review();
  const saved = await rates('EUR', { EUR: 1, USD: 0.9 });
  expect(saved).toMatchObject({ status: 200, body: { command: expect.any(String) } });
  expect((await app.readReview(before.id)).outdated).toBe('Exchange rates were changed since.');
  const after = await app.review();
  expect(after.money).toEqual({
    base: 'EUR',
    pipelineMinor: 330_000,
    atRiskMinor: 330_000,
    withoutRate: [{ currency: 'JPY', deals: 1, amountMinor: 30_000 }],
  });
  expect((await app.readReview(before.id)).money).toEqual(before.money);
  const { waterfall, withoutRate } = (await app.call('GET', `/reviews/${before.id}/compare/${after.id}`)).body;
  const bars = JSON.parse(JSON.stringify(waterfall)) as { key: string; amountMinor: number }[];
  expect(bars.filter(({ amountMinor }) => amountMinor !== 0).map(({ key, amountMinor }) => [key, amountMinor])).toEqual(
    [
      ['start', 150_000],
      ['rates', 180_000],
      ['end', 330_000],
    ],
  );
  expect(withoutRate).toEqual([{ currency: 'JPY', deals: 1, amountMinor: 30_000 }]);
  await rates('USD', { USD: 1, EUR: 1.1, JPY: 0.007 });
  expect(await moneyOf()).toMatchObject({ base: 'USD', pipelineMinor: 200_000 + 165_000 + 21_000, withoutRate: [] });
  await app.call('POST', '/undo', {});
  await app.call('POST', '/undo', { command: saved.body.command });
  expect((await app.call('GET', '/rates')).body.items).toEqual([]);
});

test.each([
  ['a base without a rate', 'EUR', { USD: 0.9 }, /base currency EUR is not among the rates/],
  ['a base that is not 1', 'EUR', { EUR: 2 }, /EUR is the base currency, but its rate is 2/],
  ['a rate of nothing', 'EUR', { EUR: 1, USD: 0 }, /^items\.1\.rate: this has to be more than 0\.$/],
  ['a rate below nothing', 'EUR', { EUR: 1, USD: -1 }, /more than 0/],
  ['a rate beyond reason', 'EUR', { EUR: 1, USD: 1e7 }, /1000000 at most/],
  ['a rate in words', 'EUR', { EUR: 1, USD: '0.9' }, /a number is needed/],
  ['what is no currency', 'EUR', { EUR: 1, XQZ: 1 }, /"XQZ" is not a currency/],
  ['a currency in small letters', 'EUR', { EUR: 1, usd: 1 }, /three-letter/],
])('%s is refused', async (_, base, items, says) => {
  const before = await app.call('GET', '/rates');
  const answer = await rates(base, items);
  expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
  expect(answer.body.detail).toMatch(says);
  expect((await app.call('GET', '/rates')).body).toEqual(before.body);
});

test('a currency that is there twice is refused', async () => {
  const twice = { currency: 'USD', rate: 1 };
  const answer = await app.call('PUT', '/rates', { base: 'EUR', items: [{ currency: 'EUR', rate: 1 }, twice, twice] });
  expect(answer).toMatchObject({ status: 422, body: { detail: 'USD is there twice.' } });
});
