import { afterEach, expect, it, vi } from 'vitest';
import { openTestReviews, person, type TestReviews } from './open-reviews.ts';

vi.setConfig({ testTimeout: 60_000 });

let open: TestReviews | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});
const start = async (options?: Parameters<typeof openTestReviews>[0]) => {
  open = await openTestReviews(options);
  return open;
};
const euros = (amount: number) => ({ amountMinor: amount * 100, currency: 'EUR' });
const daysOn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const everything = { limit: 100, offset: 0, muted: 'with' as const };

it('reviews open deals: what is found, how healthy they are, and what is at risk', async () => {
  const { records, reviews, review } = await start();
  const ana = await records.people.create(person, { name: 'Ana' });
  const late = await records.deals.create(person, {
    name: 'Late',
    amount: euros(2000),
    closeDate: daysOn(-5),
    ownerId: ana.id,
  });
  const bare = await records.deals.create(person, { name: 'Bare' });
  await records.deals.create(person, { name: 'Won', stage: 'Won', amount: euros(99) });
  const id = await review();

  const done = reviews.get(id);
  expect(done).toMatchObject({
    state: 'done',
    keptWhole: true,
    scope: { filter: null, importId: null, words: 'All open deals' },
    counts: { deals: 2, findings: 5, muted: 0, bySeverity: { critical: 1, warning: 3, info: 1 } },
    money: { base: 'EUR', pipelineMinor: 200_000, atRiskMinor: 200_000, withoutRate: [] },
    rules: { left: [{ ruleId: 'unknown-field' }] },
  });
  // 100 - 25 - 10 - 3 and 100 - 10 - 10.
  expect(done.health).toBe((62 + 80) / 2);
  const found = await reviews.findings({ id, ...everything });
  expect(found.items.map(({ dealName, ruleId }) => [dealName, ruleId])).toEqual([
    ['Late', 'close-date-past'],
    ['Late', 'no-next-step'],
    ['Bare', 'no-amount'],
    ['Bare', 'no-next-step'],
    ['Late', 'large'],
  ]);
  expect(found.items[4]).toMatchObject({ message: '€2,000 is over 1,000.', points: 3, mute: null, mended: false });
  expect(found.items[0]).toMatchObject({ id: `${late.id}:close-date-past`, ownerName: 'Ana', amount: euros(2000) });
  const sum = reviews.dealHealth({ id, dealId: bare.id });
  expect(sum.lines.reduce((total, { points }) => total + points, 0)).toBe(80);
  const whole = reviews.health({ id });
  expect(whole).toMatchObject({ health: 71, deals: 2, points: 142, capped: 0 });
  expect(100 * whole.deals - whole.pointsByCategory.reduce((total, { points }) => total + points, 0)).toBe(142);
  const deals = await reviews.deals({ id, limit: 10, offset: 0 });
  expect(deals.items.map(({ name, health, findings }) => [name, health, findings])).toEqual([
    ['Late', 62, 3],
    ['Bare', 80, 2],
  ]);
});

it('reviews an empty pipeline: there is nothing to mend', async () => {
  const { reviews, review } = await start();
  const id = await review();
  expect(reviews.get(id)).toMatchObject({
    health: 100,
    counts: { deals: 0, findings: 0 },
    money: { pipelineMinor: 0 },
  });
  expect((await reviews.findings({ id, ...everything })).total).toBe(0);
  expect(reviews.health({ id })).toMatchObject({ health: 100, deals: 0, points: 0, capped: 0 });
});

it('never sums what has no rate, and says what it left out', async () => {
  const { records, reviews, review, ledger } = await start();
  const deal = (name: string, amountMinor: number, currency: string) =>
    records.deals.create(person, { name, amount: { amountMinor, currency }, closeDate: daysOn(-1) });
  await deal('In euros', 100_000, 'EUR');
  await deal('Also', 100_000, 'EUR');
  await deal('In yen', 50_000, 'JPY');
  await deal('In pounds', 30_000, 'GBP');
  const before = reviews.get(await review());
  expect(before.money).toEqual({
    base: 'EUR',
    pipelineMinor: 200_000,
    atRiskMinor: 200_000,
    withoutRate: expect.arrayContaining([
      { currency: 'JPY', deals: 1, amountMinor: 50_000 },
      { currency: 'GBP', deals: 1, amountMinor: 30_000 },
    ]),
  });
  await ledger.command({ label: 'Set rates', actor: person }, ({ db, now }) => {
    const add = db.prepare(
      'INSERT INTO exchange_rates (id, rate, base, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
    );
    for (const [id, rate, base] of [['EUR', 1, 1] as const, ['JPY', 0.006, 0] as const])
      add.run(id, rate, base, now, now);
  });
  expect(reviews.get(await review()).money).toEqual({
    base: 'EUR',
    pipelineMinor: 230_000,
    atRiskMinor: 230_000,
    withoutRate: [{ currency: 'GBP', deals: 1, amountMinor: 30_000 }],
  });
});

it('reviews the deals of a filter, and says so in words', async () => {
  const { records, reviews, review } = await start();
  await records.deals.create(person, { name: 'Small', amount: euros(10) });
  await records.deals.create(person, { name: 'Big', amount: euros(5000) });
  await records.deals.create(person, { name: 'Big but won', amount: euros(5000), stage: 'Won' });
  const id = await review({ filter: 'amount:gt:100000' });
  expect(reviews.get(id)).toMatchObject({
    counts: { deals: 1 },
    scope: { words: 'Open deals whose amount is more than 100000', filter: [{ field: 'amount', op: 'gt' }] },
  });
  await expect(reviews.start({ filter: 'colour:is:red' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(reviews.start({ importId: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('looks at deals that were lost lately where a rule asks about them, without counting them as pipeline', async () => {
  const { records, reviews, review } = await start();
  await records.deals.create(person, { name: 'Gone', stage: 'Lost', amount: euros(700) });
  const id = await review();
  expect(reviews.get(id)).toMatchObject({
    health: 100,
    counts: { deals: 0, findings: 1 },
    money: { pipelineMinor: 0 },
  });
  expect((await reviews.findings({ id, ...everything })).items).toMatchObject([
    { ruleId: 'no-reason', dealName: 'Gone' },
  ]);
});

it('answers the review that is on its way when it is asked for twice', async () => {
  const { reviews, jobs } = await start();
  const [one, two] = await Promise.all([reviews.start({}), reviews.start({})]);
  expect(two.id).toBe(one.id);
  expect(reviews.list({ limit: 10, offset: 0 })).toMatchObject({ total: 1, items: [{ id: one.id, health: null }] });
  await jobs.ended(one.id);
  expect(reviews.list({ limit: 10, offset: 0 })).toMatchObject({ total: 1, items: [{ id: one.id, state: 'done' }] });
});

it('says since when a finding has been there without a break', async () => {
  const { records, reviews, review, clock } = await start();
  const deal = await records.deals.create(person, { name: 'Late', closeDate: daysOn(-5), amount: euros(1) });
  const first = clock.now();
  await review();
  clock.advance(3_600_000);
  await review({ filter: 'name:is:nothing of the kind' });
  await records.deals.create(person, { name: 'Later', closeDate: daysOn(-5), amount: euros(1) });
  const second = clock.now();
  const id = await review();
  const since = async (review: string) =>
    Object.fromEntries(
      (await reviews.findings({ id: review, ...everything, ruleId: ['close-date-past'] })).items.map((finding) => [
        finding.dealName,
        Date.parse(finding.since ?? ''),
      ]),
    );
  expect(await since(id)).toEqual({ Late: first, Later: second });
  await records.deals.patch(person, deal.id, { closeDate: daysOn(5) });
  clock.advance(1000);
  await review();
  await records.deals.patch(person, deal.id, { closeDate: daysOn(-4) });
  clock.advance(1000);
  expect(await since(await review())).toEqual({ Late: clock.now(), Later: second });
});

it('is deleted without touching records, and one that failed too', async () => {
  const { records, reviews, review, jobs, db } = await start();
  await records.deals.create(person, { name: 'Stays' });
  const id = await review();
  const queued = db.prepare(
    `INSERT INTO jobs (id, kind, state, payload, progress_done, attempts, max_attempts, run_after, created_at, error)
     SELECT 'failed', kind, 'failed', payload, 0, 3, 3, 0, 0, '{"code":"BUG","detail":"It broke.","remedy":"Try again."}'
     FROM jobs WHERE id = ?`,
  );
  queued.run(id);
  expect(reviews.get('failed')).toMatchObject({ state: 'failed', error: { detail: 'It broke.' }, counts: null });
  await reviews.delete('failed');
  await reviews.delete(id);
  expect(reviews.list({ limit: 10, offset: 0 }).total).toBe(0);
  expect(() => reviews.get(id)).toThrow('There is no review');
  await expect(reviews.findings({ id, ...everything })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(reviews.delete(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await records.deals.list({})).total).toBe(1);
  expect(jobs.list({ limit: 5 }).total).toBe(0);
});
