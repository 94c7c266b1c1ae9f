import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StartedApp, startApp } from './start-app.ts';

let app: StartedApp;
let deal: string;
let poc: string;
beforeAll(async () => {
  app = await startApp();
  deal = await app.made('deals', { name: 'Platform rollout' });
  poc = await app.made('pocs', { dealId: deal, kickoff: '2030-03-04' });
});
afterAll(() => app.end());

/** Each part with what a line of it begins with, a change, and what a new line has besides. */
const parts: [path: string, fields: () => Promise<object>, patch: object, made: object][] = [
  [
    'milestones',
    async () => ({ title: 'Go live', endDay: '2030-05-01' }),
    { status: 'completed' },
    { rolledUp: 'not_started' },
  ],
  ['phases', async () => ({ title: 'Afterwards' }), { note: 'Later' }, { status: 'not_started', percent: 0 }],
  ['tasks', async () => ({ title: 'Call', phaseId: await firstOf('phases') }), { status: 'blocked' }, { doneOn: null }],
  ['success-criteria', async () => ({ title: 'Fast' }), { result: 'passed' }, { customerTicked: false }],
  ['team', async () => ({ name: 'Ana Fox' }), { champion: true }, { side: 'theirs' }],
  ['tech-stack', async () => ({ name: 'Next.js' }), { state: 'confirmed' }, { confirmedBy: null }],
  ['doc-links', async () => ({ title: 'Guide', url: 'https://example.com/' }), { because: 'x' }, { origin: 'own' }],
  ['value-framework', async () => ({ said: 'Slow' }), { confidence: 80 }, { kind: 'challenge', quoteInternal: true }],
];

async function idsOf(path: string): Promise<string[]> {
  const { body } = await app.call('GET', `/pocs/${poc}/${path}`);
  return Array.isArray(body.items) ? body.items.map((line) => JSON.parse(JSON.stringify(line)).id) : [];
}
const firstOf = async (path: string) => (await idsOf(path))[0] ?? '';

test.each(parts)('%s: listed, added, changed, ordered, deleted', async (path, fields, patch, made) => {
  const under = `/pocs/${poc}/${path}`;
  const added = await app.call('POST', under, await fields());
  expect(added).toMatchObject({ status: 201, body: { ...made, shared: true } });
  const line = `${under}/${added.body.id}`;
  expect(await app.call('PATCH', line, patch)).toMatchObject({ status: 200, body: { ...patch, id: added.body.id } });
  const ids = (await idsOf(path)).toReversed();
  expect(await app.call('POST', `${under}/reorder`, { ids })).toMatchObject({ status: 200, body: { ok: true } });
  expect(await idsOf(path)).toEqual(ids);
  expect(await app.call('DELETE', line)).toMatchObject({
    status: 200,
    body: { ok: true, command: expect.any(String) },
  });
  expect(await idsOf(path)).not.toContain(added.body.id);
  for (const [method, body] of [
    ['PATCH', patch],
    ['DELETE', undefined],
  ] as const) {
    expect(await app.call(method, line, body)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  }
  expect((await app.call('GET', `/pocs/nope/${path}`)).status).toBe(404);
  expect((await app.call('POST', `/pocs/nope/${path}`, await fields())).status).toBe(404);
  expect((await app.call('POST', `${under}/reorder`, { ids: ['nope'] })).status).toBe(404);
  expect(await app.call('POST', under, { colour: 'red' })).toMatchObject({ status: 422 });
});

test('a POC is started, read, changed, listed and deleted; undo brings it back whole', async () => {
  const id = await app.made('pocs', {
    dealId: deal,
    name: 'Second',
    template: 'fast-two-weeks',
    kickoff: '2030-01-07',
  });
  expect(await app.call('GET', `/pocs/${id}`)).toMatchObject({
    status: 200,
    body: { name: 'Second', outcome: 'running' },
  });
  const branding = { company: 'Acme', colour: '#112233', logo: null };
  expect(await app.call('PATCH', `/pocs/${id}`, { branding })).toMatchObject({ status: 200, body: { branding } });
  const { body } = await app.call('GET', `/pocs?search=second&outcome=running&sort=-score&dealId=${deal}`);
  expect(body).toMatchObject({ total: 1, items: [{ id, risk: 'on_track', percent: 0 }] });
  const plan = await app.call('GET', `/pocs/${id}/plan`);
  expect(plan).toMatchObject({ status: 200, body: { poc: { id }, progress: { percent: 0 } } });
  expect(await app.call('GET', `/pocs/${id}/progress`)).toMatchObject({ body: plan.body.progress ?? {} });
  expect(await app.call('DELETE', `/pocs/${id}`)).toMatchObject({ status: 200, body: { ok: true } });
  expect((await app.call('GET', `/pocs/${id}/plan`)).status).toBe(404);
  await app.call('POST', '/undo', {});
  expect((await app.call('GET', `/pocs/${id}/plan`)).body).toEqual(plan.body);
});

test('dates are previewed and moved', async () => {
  const move = { line: 'kickoff', day: '2030-03-11' };
  const preview = await app.call('POST', `/pocs/${poc}/dates/preview`, move);
  expect(preview.status).toBe(200);
  const moved = await app.call('POST', `/pocs/${poc}/dates`, move);
  expect(moved).toMatchObject({ status: 200, body: { shifts: preview.body.shifts, command: expect.any(String) } });
  expect(await app.call('POST', `/pocs/${poc}/dates`, move)).toMatchObject({ body: { shifts: [], command: '' } });
  const holidays = [{ day: '2030-03-12', name: 'Off' }];
  expect((await app.call('POST', `/pocs/${poc}/dates/preview`, { holidays })).status).toBe(200);
});

test.each([
  ['POST', 'dates', { line: 'kickoff' }, /kickoff needs a day/],
  ['POST', 'dates', { line: 'kickoff', day: '2030-02-30' }, /not a day of the calendar/],
  ['POST', 'dates', { line: 'kickoff', day: '2300-01-01' }, /between 1970 and 2200/],
  ['POST', 'dates', { line: 'nope', day: '2030-01-01' }, /no milestone, phase or task/],
  [
    'POST',
    'dates',
    { line: 'kickoff', day: '2030-03-11', rule: { from: 'kickoff', offset: 1, unit: 'days' } },
    /follows nothing/,
  ],
  ['PATCH', '', { workingDays: '11' }, /Days of the week/],
  ['PATCH', '', { workingDays: '' }, /Days of the week/],
  ['PATCH', '', { branding: { company: '', colour: 'red', logo: null } }, /#rrggbb/],
  [
    'PATCH',
    '',
    { branding: { company: '', colour: '#112233', logo: 'data:image/svg+xml;base64,AA==' } },
    /PNG, JPEG or WebP/,
  ],
  ['PATCH', '', { nmae: 'x' }, /Did you mean "name"\?/],
  ['POST', 'tasks', { title: 'x' }, /^phaseId: this is missing\.$/],
  ['POST', 'tasks', { title: '\u0007', phaseId: 'x' }, /nothing readable/],
  ['POST', 'doc-links', { title: 'x', url: 'javascript:alert(1)' }, /not a web address/],
  ['POST', 'success-criteria', { title: 'x', evidenceUrl: 'file:///etc' }, /not a web address/],
  ['POST', 'comments', { onKind: 'task', onId: 'nope', body: 'x' }, /no task of this POC/],
])('refused with what is wrong: %s %s %o', async (method, path, body, sentence) => {
  const refused = await app.call(method, `/pocs/${poc}${path && `/${path}`}`, body);
  expect([404, 422]).toContain(refused.status);
  expect(refused.body.detail).toMatch(sentence);
});

test('comments and calls', async () => {
  const said = { onKind: 'poc', onId: poc, body: ' Hello ' };
  expect(await app.call('POST', `/pocs/${poc}/comments`, said)).toMatchObject({
    status: 201,
    body: { body: 'Hello', side: 'ours', shared: true },
  });
  const other = await app.made('deals', { name: 'Other' });
  const call = await app.made('activities', { kind: 'call', subject: 'Check-in', dealId: deal });
  const email = await app.made('activities', { kind: 'email', subject: 'Mail', dealId: deal });
  const strange = await app.made('activities', { kind: 'call', subject: 'Theirs', dealId: other });
  const link = (activityId: string) => app.call('POST', `/pocs/${poc}/calls`, { activityId });
  expect(await link(call)).toMatchObject({ status: 201, body: { activityId: call, subject: 'Check-in' } });
  expect(await link(call)).toMatchObject({ status: 201 });
  expect(await link(email)).toMatchObject({ status: 422, body: { detail: expect.stringContaining('neither a call') } });
  expect(await link(strange)).toMatchObject({ status: 422, body: { detail: expect.stringContaining('another deal') } });
  expect(await link('nope')).toMatchObject({ status: 404 });
  expect((await app.call('GET', `/pocs/${poc}/plan`)).body).toMatchObject({ calls: [{ activityId: call }] });
  expect(await app.call('DELETE', `/pocs/${poc}/calls/${call}`)).toMatchObject({ status: 200 });
  expect(await app.call('DELETE', `/pocs/${poc}/calls/${call}`)).toMatchObject({ status: 404 });
});

test('the docs catalogue, and what it chooses', async () => {
  expect(await app.call('GET', '/docs-catalogue')).toMatchObject({ status: 200, body: { name: expect.any(String) } });
  await app.call('POST', `/pocs/${poc}/tech-stack`, { name: 'Django', state: 'confirmed' });
  const chosen = await app.call('POST', `/pocs/${poc}/doc-links/choose`);
  expect(chosen.status).toBe(200);
  expect(chosen.body.items).toContainEqual(expect.objectContaining({ origin: 'catalogue' }));
});

test('templates are listed, checked, saved, read and retired', async () => {
  expect(await app.call('GET', '/poc-templates')).toMatchObject({ status: 200, body: { total: 3 } });
  expect(await app.call('GET', '/poc-templates/standard')).toMatchObject({
    body: { origin: 'shipped', versions: [1] },
  });
  const yaml = 'name: Ours\nmilestones:\n  - title: A\n    due: 1 day after B\n  - title: B\n    due: 1 day after A\n';
  const checked = await app.call('POST', '/poc-templates/check', { yaml });
  expect(checked.body).toMatchObject({
    template: null,
    problems: [{ line: 4, message: expect.stringContaining('A → B → A') }],
  });
  expect(await app.call('PUT', '/poc-templates/ours', { yaml })).toMatchObject({ status: 422 });
  const sound = yaml.replace('1 day after B', 'on kickoff');
  expect(await app.call('PUT', '/poc-templates/ours', { yaml: sound })).toMatchObject({
    status: 200,
    body: { version: 1 },
  });
  expect(await app.call('GET', '/poc-templates/ours')).toMatchObject({ body: { yaml: sound, origin: 'own' } });
  expect((await app.call('GET', '/poc-templates/ours?version=7')).status).toBe(404);
  expect(await app.call('DELETE', '/poc-templates/ours')).toMatchObject({ status: 200 });
  expect((await app.call('GET', '/poc-templates/ours')).status).toBe(404);
  expect(await app.call('DELETE', '/poc-templates/standard')).toMatchObject({ status: 409 });
});

test('the report counts, and what is not there is not found', async () => {
  expect(await app.call('GET', '/reports/pocs')).toMatchObject({ status: 200, body: { running: expect.any(Number) } });
  for (const path of ['', '/plan', '/progress']) expect((await app.call('GET', `/pocs/nope${path}`)).status).toBe(404);
  expect((await app.call('PATCH', '/pocs/nope', { name: 'x' })).status).toBe(404);
  expect((await app.call('DELETE', '/pocs/nope')).status).toBe(404);
  expect((await app.call('POST', '/pocs/nope/dates', { line: 'kickoff', day: '2030-01-01' })).status).toBe(404);
  expect((await app.call('POST', '/pocs', { dealId: 'nope', kickoff: '2030-01-01' })).status).toBe(404);
  expect((await app.call('GET', '/pocs?sort=scor')).body.detail).toContain('Did you mean "score"?');
});
