import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StartedApp, startApp } from './start-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

/** Each with what the sentence must say and the field that the issue names. */
test.each([
  ['deals', { nmae: 'x' }, /There is no field "nmae"\. Did you mean "name"\?/, 'nmae'],
  ['deals', {}, /^name: this is missing\.$/, 'name'],
  ['deals', { name: 'x', amount: '1000' }, /^amount: an object is needed, not "1000"\.$/, 'amount'],
  [
    'deals',
    { name: 'x', amount: { amountMinor: '5', currency: 'EUR' } },
    /: a number is needed, not "5"/,
    'amount.amountMinor',
  ],
  [
    'deals',
    { name: 'x', amount: { amountMinor: 1.5, currency: 'EUR' } },
    /whole number .* not 1\.5/,
    'amount.amountMinor',
  ],
  [
    'deals',
    { name: 'x', amount: { amountMinor: 5, curency: 'EUR' } },
    /no field "curency" in amount\. Did you mean "currency"\?/,
    'amount.curency',
  ],
  ['deals', { name: 'x', closeDate: '2026-02-31' }, /"2026-02-31" is not a day of the calendar/, 'closeDate'],
  ['deals', { name: 'x', probability: '50' }, /^probability: a number is needed/, 'probability'],
  ['deals', { name: 'x', probability: 101 }, /^probability: this can be 100 at most\.$/, 'probability'],
  ['deals', { name: 'x', forecastCategory: 'Commit' }, /Did you mean "commit"\?$/, 'forecastCategory'],
  ['deals', { name: null }, /^name: text is needed, not null\.$/, 'name'],
  ['deals', { name: 'x'.repeat(5001) }, /^name: this can have 5000 characters at most\.$/, 'name'],
  ['notes', { body: ' ' }, /^body: this is empty\.$/, 'body'],
  ['contacts', { name: 'x', email: 'nope' }, /This is not an e-mail address/, 'email'],
  [
    'activities',
    { kind: 'call', subject: 'x', occurredAt: 'yesterday' },
    /"yesterday" is not an instant/,
    'occurredAt',
  ],
  ['deals/bulk', { ids: [5], delete: true }, /^ids\.0: text is needed, not 5\.$/, 'ids.0'],
  ['deals/bulk', { ids: ['x'], delete: 'true' }, /^delete: true or false is needed/, 'delete'],
  ['deals/bulk', { ids: ['x'], set: { nmae: 'x' } }, /no field "nmae" in set\. Did you mean "name"\?/, 'set.nmae'],
  ['workspaces', { name: 'a\u0000b' }, /^name: A name cannot have control characters in it\.$/, 'name'],
  ['undo', { commnad: 'x' }, /Did you mean "command"\?/, 'commnad'],
])('%s, case %$', async (kind, fields, sentence, path) => {
  const { status, type, body } = await app.call('POST', `/${kind}`, fields);
  expect([status, type, body.code]).toEqual([422, 'application/problem+json', 'INVALID_INPUT']);
  expect(body.detail).toMatch(sentence);
  expect(body.issues).toContainEqual(expect.objectContaining({ path }));
});

test.each([
  ['/deals?limt=5', /"limt"\. Did you mean "limit"\?/],
  ['/deals?limit=1.5', /^limit: a number is needed, not "1\.5"\.$/],
  ['/deals?filter=name:containz:x', /no comparison "containz"\. Did you mean "contains"\?/],
  ['/deals?filter=[{"field":"name","op":"iz"}]', /the op of condition 1 /],
  ['/deals?sort=nmae', /Did you mean "name"\?/],
  ['/jobs?cursor=x', /not a cursor that a list gave/],
  ['/departures?cursor=x', /not a cursor that a list gave/],
  ['/search', /^q: this is missing\.$/],
])('GET %s', async (path, sentence) => {
  const { status, body } = await app.call('GET', path);
  expect(status).toBe(422);
  expect(body.detail).toMatch(sentence);
});

test('a number in an address is a number', async () => {
  expect(await app.call('GET', '/deals?limit=5')).toMatchObject({ status: 200, body: { items: [] } });
});

test.each(['accounts', 'contacts', 'deals', 'notes', 'activities'])('%s: an id that is not there', async (kind) => {
  const word = kind === 'activities' ? 'activity' : kind.slice(0, -1);
  const none = { status: 404, body: { detail: `There is no ${word} with the id "nope" in this workspace.` } };
  expect(await app.call('GET', `/${kind}/nope`)).toMatchObject(none);
  expect(await app.call('PATCH', `/${kind}/nope`, {})).toMatchObject(none);
  expect(await app.call('DELETE', `/${kind}/nope`)).toMatchObject(none);
  expect(await app.call('GET', `/${kind}/nope/timeline`)).toMatchObject(none);
});

test('amounts that add up to more than can be counted exactly do not take the board away', async () => {
  const amount = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR' };
  await app.made('deals', { name: 'Vast', amount });
  await app.made('deals', { name: 'Vaster', amount });
  expect(await app.call('GET', '/deals/totals')).toMatchObject({ status: 200, body: { count: 2 } });
  expect((await app.call('GET', '/deals/board')).status).toBe(200);
});
