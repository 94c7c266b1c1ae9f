import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestReviews, person, type TestReviews } from './open-reviews.ts';

vi.setConfig({ testTimeout: 60_000 });

const dayMs = 86_400_000;
const euros = (amount: number) => ({ amountMinor: amount * 100, currency: 'EUR' });
const daysOn = (days: number, from = Date.now()) => new Date(from + days * dayMs).toISOString().slice(0, 10);
const everything = { limit: 100, offset: 0, muted: 'with' as const };

let open: TestReviews;
beforeEach(async () => {
  open = await openTestReviews();
});
afterEach(() => open.close());

const deal = (name: string, more = {}) =>
  open.records.deals.create(person, { name, amount: euros(500), closeDate: daysOn(-5), ...more });
const leftOf = async () =>
  Object.fromEntries(
    (await open.reviews.board({ perOwner: 30 })).owners.map(({ name, left, begunWith }) => [name, [left, begunWith]]),
  );

it('keeps the board up with what is edited, undone and deleted', async () => {
  const ana = await open.records.people.create(person, { name: 'Ana' });
  const late = await deal('Late', { ownerId: ana.id });
  const gone = await deal('Gone');
  expect(await open.reviews.board({ perOwner: 5 })).toEqual({ reviewId: null, at: null, owners: [] });
  open.reviews.recheck.begin();
  const id = await open.review();
  expect(await leftOf()).toEqual({ Ana: [2, 2], Nobody: [2, 2] });

  await open.records.deals.patch(person, late.id, { closeDate: daysOn(20), ownerId: null });
  await open.records.deals.delete(person, gone.id);
  await open.lookAgain();
  expect(open.reviews.get(id)).toMatchObject({ rechecked: 2, counts: { findings: 4 } });
  // What Ana had went to nobody, less what was mended.
  expect(await leftOf()).toEqual({ Nobody: [1, 2], Ana: [0, 2] });
  const found = await open.reviews.findings({ id, ...everything });
  expect(found.items.filter(({ mended }) => !mended).map(({ dealName, ruleId }) => [dealName, ruleId])).toEqual([
    ['Late', 'no-next-step'],
  ]);

  await open.ledger.undo({ actor: person });
  await open.ledger.undo({ actor: person });
  await open.lookAgain();
  expect(await leftOf()).toEqual({ Ana: [2, 2], Nobody: [2, 2] });
});

it('looks again at the deals of a contact, an activity or a note, also when it is deleted', async () => {
  const late = await deal('Late');
  open.reviews.recheck.begin();
  const id = await open.review();
  const note = await open.records.notes.create(person, { body: 'They called.', dealId: late.id });
  await open.lookAgain();
  expect(open.reviews.get(id).rechecked).toBe(1);
  open.db.exec('DELETE FROM review_rechecks');
  await open.records.notes.delete(person, note.id);
  await open.lookAgain();
  expect(open.reviews.get(id).rechecked).toBe(1);
});

it('catches up with what was edited while nobody looked', async () => {
  const late = await deal('Late');
  const id = await open.review();
  await open.records.deals.patch(person, late.id, { closeDate: daysOn(9) });
  open.reviews.recheck.begin();
  await open.lookAgain();
  expect(open.reviews.get(id)).toMatchObject({ rechecked: 1, outdated: null });
});

it('says that a new review is due when rates or very many deals were changed', async () => {
  for (let i = 0; i < 230; i++) await deal(`Deal ${i}`);
  open.reviews.recheck.begin();
  const id = await open.review();
  await open.records.bulk('deals', person, { filter: [], set: { closeDate: daysOn(3) } });
  await open.lookAgain();
  expect(open.reviews.get(id)).toMatchObject({ rechecked: 0, outdated: 'Very many deals were changed since.' });
  await open.review();
  await open.ledger.command({ label: 'Set rates', actor: person }, ({ db, now }) =>
    db.prepare(`INSERT INTO exchange_rates VALUES ('EUR', 1, 1, ?, ?)`).run(now, now),
  );
  const { items } = open.reviews.list({ limit: 5, offset: 0 });
  expect(items.map(({ outdated }) => outdated)).toEqual(['Exchange rates were changed since.', null]);
});

it('says what is found about one deal now, whatever the review said', async () => {
  const late = await deal('Late');
  expect(open.reviews.ofDeal(late.id)).toMatchObject({ health: 65 });
  await open.review();
  await open.records.deals.patch(person, late.id, { closeDate: null, amount: null });
  const { health, lines, items } = open.reviews.ofDeal(late.id);
  expect(items.map(({ ruleId, message }) => [ruleId, message])).toEqual([
    ['no-amount', 'Late has no amount.'],
    ['no-next-step', 'Nothing is planned.'],
  ]);
  expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(health);
  expect(() => open.reviews.ofDeal('nothing')).toThrow('There is no deal');
});

it('accepts findings for a time, after which they count again', async () => {
  const late = await deal('Late');
  open.reviews.recheck.begin();
  const before = await open.review();
  const findingId = `${late.id}:close-date-past`;
  const until = daysOn(2, open.clock.now());
  expect(
    await open.reviews.mute(person, { findingIds: [findingId], reason: 'They are on leave.', until }),
  ).toMatchObject({
    muted: 1,
  });
  await open.lookAgain();
  const shown = await open.reviews.findings({ id: before, ...everything, muted: 'only' });
  expect(shown.items).toMatchObject([{ id: findingId, points: 0, mute: { reason: 'They are on leave.', until } }]);
  expect((await open.reviews.findings({ id: before, limit: 10, offset: 0, muted: 'without' })).total).toBe(1);
  expect(await leftOf()).toEqual({ Nobody: [1, 2] });
  expect(open.reviews.ofDeal(late.id).health).toBe(90);

  const during = await open.review();
  expect(open.reviews.get(during)).toMatchObject({
    health: 90,
    counts: { findings: 1, muted: 1, bySeverity: { critical: 0 } },
    money: { atRiskMinor: 0 },
  });
  expect(open.reviews.mutes().items).toMatchObject([{ dealName: 'Late', ruleName: 'Close date passed', over: false }]);
  const { why } = (await open.reviews.compare({ a: before, b: during })).resolved[0] ?? {};
  expect(why).toBe('Accepted: They are on leave.');

  open.clock.jump(3 * dayMs);
  expect(open.reviews.mutes().items).toMatchObject([{ over: true }]);
  expect(await leftOf()).toEqual({ Nobody: [2, 1] });
  expect(open.reviews.get(await open.review())).toMatchObject({ health: 65, counts: { muted: 0 } });
  await expect(
    open.reviews.mute(person, { findingIds: [findingId], reason: 'Still.', until: daysOn(-1) }),
  ).rejects.toThrow('is over already');
});

it('takes an acceptance back, by hand or by undo', async () => {
  const late = await deal('Late');
  await open.review();
  const findingIds = [`${late.id}:close-date-past`, `${late.id}:no-next-step`];
  await open.reviews.mute(person, { findingIds, reason: 'So be it.', until: null });
  await open.reviews.mute(person, { findingIds, reason: 'For another reason.', until: null });
  const { items } = open.reviews.mutes();
  expect(items.map(({ reason }) => reason)).toEqual(['For another reason.', 'For another reason.']);
  const [one] = items;
  expect(await open.reviews.unmute(person, [one?.id ?? ''])).toMatchObject({ unmuted: 1 });
  expect(open.reviews.mutes().total).toBe(1);
  await open.ledger.undo({ actor: person });
  expect(open.reviews.mutes().total).toBe(2);
  await expect(open.reviews.mute(person, { findingIds: ['nonsense'], reason: 'x', until: null })).rejects.toMatchObject(
    {
      code: 'INVALID_INPUT',
    },
  );
});

it('does what rules offer as one command, and leaves alone what has changed', async () => {
  const [late, bare, planned, won] = [
    await deal('Late'),
    await deal('Bare', { amount: null, closeDate: daysOn(10) }),
    await deal('Planned', { closeDate: daysOn(10) }),
    await deal('Won'),
  ];
  const id = await open.review();
  await open.records.deals.patch(person, won.id, { stage: 'Won' });
  const at = open.clock.now() + 5 * dayMs;
  await open.ledger.command({ label: 'Plan', actor: person }, (tx) =>
    open.records.deals.desk.put(tx, planned, {
      ...{ id: 'step', form: 'action', what: 'Call', kind: 'call', at, zone: 'UTC', allDay: false },
      ...{ ownerId: null, evidence: null, since: tx.now },
    }),
  );
  const done = await open.reviews.fix(person, {
    findingIds: [
      `${late.id}:close-date-past`,
      `${late.id}:no-next-step`,
      `${bare.id}:no-amount`,
      `${planned.id}:no-next-step`,
      `${won.id}:close-date-past`,
      'deleted:no-amount',
    ],
    values: { amount: euros(123) },
  });
  expect(done).toMatchObject({
    changed: 3,
    unchanged: expect.arrayContaining([
      { findingId: `${planned.id}:no-next-step`, why: 'It is not found any more: the deal was changed since.' },
      { findingId: `${won.id}:close-date-past`, why: 'The deal is won.' },
      { findingId: 'deleted:no-amount', why: 'The deal is not there any more.' },
    ]),
  });
  expect(open.records.deals.get(late.id)).toMatchObject({
    closeDate: daysOn(30, open.clock.now()),
    nextStep: { what: 'Agree on what is next', evidence: { kind: 'finding', label: 'No next step' } },
  });
  expect(open.records.deals.get(bare.id).amount).toEqual(euros(123));
  expect(open.records.deals.get(planned.id).nextStep?.what).toBe('Call');
  expect(open.ledger.upcoming().undo).toBe('Fix 3 findings');
  await open.ledger.undo({ actor: person });
  expect(open.records.deals.get(late.id)).toMatchObject({ closeDate: daysOn(-5), nextStep: null });
  expect((await open.reviews.findings({ id, ...everything })).total).toBeGreaterThan(0);
});

it('fixes nothing when a value is missing or wrong', async () => {
  const bare = await deal('Bare', { amount: null });
  const findingIds = [`${bare.id}:no-next-step`, `${bare.id}:no-amount`];
  const fix = (values: Parameters<typeof open.reviews.fix>[1]['values']) =>
    open.reviews.fix(person, { findingIds, values });
  await expect(fix({})).rejects.toMatchObject({ data: { issues: [{ path: 'values.amount' }] } });
  await expect(fix({ amount: 'a lot' })).rejects.toMatchObject({ data: { issues: [{ path: 'values.amount' }] } });
  expect(open.records.deals.get(bare.id).nextStep).toBeNull();
});

it('tells what became of deals between two reviews', async () => {
  const closeDate = daysOn(1, open.clock.now());
  const [won, lost, gone, left] = [
    await deal('Won', { closeDate, amount: euros(100) }),
    await deal('Lost', { closeDate, amount: euros(20) }),
    await deal('Gone', { closeDate, amount: euros(3) }),
    await deal('Left out', { closeDate, amount: euros(0.4) }),
  ];
  const a = await open.review();
  await open.records.deals.patch(person, won.id, { stage: 'Won' });
  await open.records.deals.patch(person, lost.id, { stage: 'Lost', lostReason: 'Price' });
  await open.records.deals.delete(person, gone.id);
  open.clock.advance(1000);
  const b = await open.review({ filter: 'name:isNot:Left out' });
  const { waterfall, resolved } = await open.reviews.compare({ a, b, from: daysOn(-1), to: daysOn(9) });
  const amounts = Object.fromEntries(waterfall.map(({ key, amountMinor }) => [key, amountMinor]));
  expect(amounts).toMatchObject({ start: 12_340, won: -10_000, lost: -2000, gone: -340, end: 0 });
  expect(Object.fromEntries(resolved.map(({ dealId, why }) => [dealId, why]))).toEqual({
    [won.id]: 'The deal was won.',
    [lost.id]: 'The deal was lost.',
    [gone.id]: 'The deal was deleted or merged.',
    [left.id]: 'The later review did not look at this deal.',
  });
});

it('has a worker fix very many, as one command', async () => {
  const deals = await Promise.all(Array.from({ length: 70 }, (_, i) => deal(`Late ${i}`)));
  const findingIds = deals.map(({ id }) => `${id}:close-date-past`);
  const done = await open.reviews.fix(person, { findingIds, values: {} });
  expect(done).toMatchObject({ changed: 70, unchanged: [] });
  expect(open.ledger.upcoming().undo).toBe('Fix 70 findings: Close date passed');
  await open.ledger.undo({ actor: person });
  expect(open.records.deals.get(deals[0]?.id ?? '').closeDate).toBe(daysOn(-5));
});
