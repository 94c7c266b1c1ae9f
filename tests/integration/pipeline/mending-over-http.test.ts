import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayMs, euros, type ReviewingApp, startReviewing, until } from './reviewing-app.ts';

let app: ReviewingApp;
let ana: string;
beforeAll(async () => {
  app = await startReviewing();
  ana = await app.made('people', { name: 'Ana' });
});
afterAll(() => app.end());

/** A deal that is late, with whatever else. */
const late = (name: string, more: object = {}) =>
  app.made('deals', { name, accountName: name, ownerId: ana, amount: euros(100), closeDate: app.today(-40), ...more });
const leftOf = async (dealId: string) => {
  const { owners } = await app.board('perOwner=200');
  return owners.flatMap(({ items }) => items.filter((one) => one.dealId === dealId).map(({ ruleId }) => ruleId)).sort();
};
const closeDateOf = async (id: string) => (await app.call('GET', `/deals/${id}`)).body.closeDate;
const fix = (findingIds: string[], values?: object) => app.call('POST', '/findings/fix', { findingIds, values });
const undo = (command: unknown) => app.call('POST', '/undo', { command });

test('the board empties as deals are mended, and fills again when that is undone', async () => {
  const id = await late('Boarded');
  await app.review();
  const before = await leftOf(id);
  expect(before).toContain('close-date-past');
  const begun = (await app.board()).owners.find(({ ownerId }) => ownerId === ana)?.begunWith;
  const done = await fix([`${id}:close-date-past`], { closeDate: app.today(20) });
  expect(done).toMatchObject({ status: 200, body: { changed: 1, unchanged: [] } });
  expect(
    await until(
      () => leftOf(id),
      (left) => !left.includes('close-date-past'),
    ),
  ).toEqual(before.filter((rule) => rule !== 'close-date-past'));
  const lane = (await app.board(`ownerId=${ana}`)).owners;
  expect(lane).toMatchObject([{ ownerId: ana, begunWith: begun }]);
  expect((await app.board('ownerId=nobody')).owners).toEqual([]);
  await undo(done.body.command);
  expect(
    await until(
      () => leftOf(id),
      (left) => left.includes('close-date-past'),
    ),
  ).toEqual(before);
});

test('what a review found stays as it was, and says what was mended since', async () => {
  const id = await late('Mended');
  const review = await app.review();
  await app.call('PATCH', `/deals/${id}`, { closeDate: app.today(30) });
  const query = `dealId=${id}&ruleId=close-date-past`;
  const { items } = await until(
    () => app.findings(review.id, query),
    ({ items }) => items[0]?.mended === true,
  );
  expect(items).toMatchObject([{ ruleId: 'close-date-past', seen: [{ field: 'closeDate', value: app.today(-40) }] }]);
  expect((await app.call('GET', `/deals/${id}/findings`)).body.items).not.toContainEqual(
    expect.objectContaining({ ruleId: 'close-date-past' }),
  );
});

test('many are fixed as one command, which one undo takes back', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, (_, i) => late(`Many ${i}`)));
  await app.review();
  const findingIds = ids.flatMap((id) => [`${id}:close-date-past`, `${id}:no-next-action`]);
  const done = await fix([...findingIds, ...findingIds, 'gone:no-amount'], { closeDate: app.today(10) });
  expect(done.body).toMatchObject({
    changed: 10,
    unchanged: [{ findingId: 'gone:no-amount', why: 'The deal is not there any more.' }],
  });
  for (const id of ids) {
    expect((await app.call('GET', `/deals/${id}`)).body).toMatchObject({
      closeDate: app.today(10),
      nextStep: { form: 'action', evidence: { kind: 'finding' } },
    });
  }
  expect((await app.call('GET', '/undo')).body.undo).toBe('Fix 10 findings');
  expect(await fix(findingIds, { closeDate: app.today(10) })).toMatchObject({ body: { changed: 0, command: null } });
  await undo(done.body.command);
  for (const id of ids) {
    expect((await app.call('GET', `/deals/${id}`)).body).toMatchObject({ closeDate: app.today(-40), nextStep: null });
  }
});

test.each([
  ['no value', {}, 'values.closeDate', /not said what closeDate is to be/],
  ['no date', { closeDate: 'soon' }, 'values.closeDate', /"soon" is not a day of the calendar/],
  ['a day that never was', { closeDate: '2026-02-30' }, 'values.closeDate', /not a day of the calendar/],
  ['a number', { closeDate: 5 }, 'values.closeDate', /text is needed, not 5/],
  ['another field', { name: 'x' }, 'values.closeDate', /not said/],
])('nothing is fixed with %s', async (_, values, path, says) => {
  const id = await late('Kept');
  const answer = await fix([`${id}:no-next-action`, `${id}:close-date-past`], values);
  expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT', issues: [{ path }] } });
  expect(answer.body.detail).toMatch(says);
  expect((await app.call('GET', `/deals/${id}`)).body).toMatchObject({ closeDate: app.today(-40), nextStep: null });
});

test('what is no finding is refused', async () => {
  for (const findingIds of [[], ['x'], [5], undefined]) {
    for (const path of ['/findings/fix', '/findings/mute']) {
      const answer = await app.call('POST', path, { findingIds, ...(path.endsWith('mute') && { reason: 'x' }) });
      expect(answer, JSON.stringify(findingIds)).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
    }
  }
  expect((await app.call('POST', '/findings/mute', { findingIds: ['gone:no-amount'], reason: 'x' })).status).toBe(404);
  expect((await app.call('POST', '/findings/unmute', { muteIds: ['nope'] })).status).toBe(404);
});

test('an accepted finding counts no longer, until its day is over', async () => {
  const id = await late('Accepted');
  const findingId = `${id}:close-date-past`;
  const before = await app.review();
  const [, worse] = (await app.deals(before.id, 'search=Accepted')).items.map(({ health }) => health);
  expect(worse).toBeUndefined();
  const until = app.today(3);
  const muted = await app.call('POST', '/findings/mute', { findingIds: [findingId], reason: 'On leave.', until });
  expect(muted.body).toMatchObject({ muted: 1, command: expect.any(String) });
  expect(await leftOf(id)).not.toContain('close-date-past');
  const during = await app.review();
  expect(during.counts?.muted).toBe(1);
  expect((await app.findings(during.id, `dealId=${id}`)).items).not.toContainEqual(
    expect.objectContaining({ id: findingId }),
  );
  expect((await app.findings(during.id, 'muted=only')).items).toMatchObject([
    { id: findingId, mute: { reason: 'On leave.', until } },
  ]);
  const compared = await app.call('GET', `/reviews/${before.id}/compare/${during.id}`);
  expect(compared.body.resolved).toMatchObject([{ id: findingId, why: 'Accepted: On leave.' }]);
  expect((await app.call('GET', '/findings/mutes')).body).toMatchObject({ total: 1, items: [{ over: false, until }] });

  app.moveOn(4 * dayMs);
  expect((await app.call('GET', '/findings/mutes')).body).toMatchObject({ items: [{ over: true }] });
  expect(await leftOf(id)).toContain('close-date-past');
  expect((await app.review()).counts?.muted).toBe(0);

  const over = await app.call('POST', '/findings/mute', { findingIds: [findingId], reason: 'x', until });
  expect(over).toMatchObject({ status: 422, body: { issues: [{ path: 'until' }] } });
  await undo(muted.body.command);
  expect((await app.call('GET', '/findings/mutes')).body.total).toBe(0);
});

test('two reviews are compared: what is new, resolved and left, and what moved, which adds up', async () => {
  const inQuarter = { closeDate: app.today(1) };
  const [up, won, pushed] = [
    await late('Goes up', inQuarter),
    await late('Is won', { ...inQuarter, amount: euros(40) }),
    await late('Is pushed', inQuarter),
  ];
  const a = await app.review();
  await app.call('PATCH', `/deals/${up}`, { amount: euros(150) });
  await app.call('PATCH', `/deals/${won}`, { stage: 'Won' });
  await app.call('PATCH', `/deals/${pushed}`, { closeDate: app.today(400) });
  const added = await late('Is new', { ...inQuarter, ownerId: null, amount: euros(7) });
  const b = await app.review();
  const { body } = await app.call('GET', `/reviews/${a.id}/compare/${b.id}?from=${app.today(0)}&to=${app.today(9)}`);
  expect(body.new).toContainEqual(expect.objectContaining({ id: `${added}:no-owner`, dealName: 'Is new' }));
  expect(body.resolved).toContainEqual(expect.objectContaining({ dealId: won, why: 'The deal was won.' }));
  expect(body).toMatchObject({ health: { a: a.health, b: b.health }, base: 'EUR' });
  const counts = JSON.parse(JSON.stringify(body.counts)) as { new: number; resolved: number; persisting: number };
  expect(counts.persisting + counts.resolved).toBe(a.counts?.findings);
  expect(counts.persisting + counts.new).toBe(b.counts?.findings);
  const steps = JSON.parse(JSON.stringify(body.waterfall)) as { key: string; amountMinor: number }[];
  const amount = Object.fromEntries(steps.map(({ key, amountMinor }) => [key, amountMinor]));
  expect(amount).toMatchObject({ new: 700, up: 5000, won: -4000, pushed_out: -10_000 });
  const between = steps.filter(({ key }) => key !== 'start' && key !== 'end');
  expect(between.reduce((sum, { amountMinor }) => sum + amountMinor, amount.start ?? 0)).toBe(amount.end);
  expect(await closeDateOf(pushed)).toBe(app.today(400));
});
