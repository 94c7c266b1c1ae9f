import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPeople, countPeople, createPlace, type Place } from '../../platform/workspace/fixtures/test-workspace.ts';
import { createTestApp } from './fixtures/test-app.ts';

let place: Place;
let app: ReturnType<typeof createTestApp>;
beforeEach(() => {
  place = createPlace();
  app = createTestApp(place);
});
afterEach(async () => {
  await app.close();
  await place.leave();
});
const people = () => countPeople(app.current()!.workspace.db);

describe('workspaces', () => {
  it('are created under a free name, opened, listed and renamed', async () => {
    const { api, folder } = app;
    expect(await api.workspaces.current()).toBeNull();
    const first = await api.workspaces.create({ name: 'Acme: EMEA' });
    expect(first).toMatchObject({ name: 'Acme: EMEA', file: join(folder, 'Acme EMEA.throughline'), sample: false });
    const second = await api.workspaces.create({ name: 'Acme: EMEA' });
    expect(second.file).toBe(join(folder, 'Acme EMEA 2.throughline'));
    expect(await api.workspaces.rename({ name: 'Acme two' })).toMatchObject({ id: second.id, name: 'Acme two' });
    expect(await api.workspaces.open({ file: first.file })).toEqual(first);
    expect(await api.workspaces.open({ file: first.file })).toEqual(first);
    const names = async () => (await api.workspaces.recent()).items.map(({ name, missing }) => [name, missing]);
    expect(await names()).toEqual([
      ['Acme: EMEA', false],
      ['Acme two', false],
    ]);
    renameSync(second.file, `${second.file}.moved`);
    expect(await names()).toEqual([
      ['Acme: EMEA', false],
      ['Acme two', true],
    ]);
    await api.workspaces.forget({ file: second.file });
    expect(await names()).toEqual([['Acme: EMEA', false]]);
  });

  it('that cannot be opened leave the open one as it is', async () => {
    const { api } = app;
    const first = await api.workspaces.create({ name: 'Acme' });
    const file = join(place.folder, 'deals.csv');
    writeFileSync(file, 'a,b');
    await expect(api.workspaces.open({ file })).rejects.toMatchObject({ code: 'NOT_A_WORKSPACE' });
    await expect(api.workspaces.create({ name: 'x', file })).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    await expect(api.workspaces.open({ file: 'deals.throughline' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(api.workspaces.open({ file: `${file}\0` })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await api.workspaces.current()).toEqual(first);
    expect((await api.workspaces.recent()).items).toHaveLength(1);
  });

  it('asked for at the same time are opened one after another', async () => {
    const made = await Promise.all(['A', 'B', 'C'].map((name) => app.api.workspaces.create({ name })));
    expect(made.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect((await app.api.workspaces.current())?.name).toBe('C');
  });

  it('say so when none is open', async () => {
    const { api } = app;
    const calls = [api.backup({}), api.backups(), api.jobs.list({}), api.departures({}), api.exportEverything({})];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'NO_WORKSPACE' });
    expect(await api.health()).toMatchObject({ status: 'ok', workspace: null });
  });
});

describe('the sample', () => {
  it('is made once, found again, and removed in one step with nothing left of it', async () => {
    const { api, folder } = app;
    const sample = await api.workspaces.exploreSample();
    expect(sample).toMatchObject({ name: 'Sample workspace', sample: true });
    expect(people()).toBe(12);
    await api.backup({});
    await api.workspaces.create({ name: 'Acme' });
    expect((await api.workspaces.exploreSample()).id).toBe(sample.id);
    expect(await api.workspaces.removeSample()).toEqual({ ok: true });
    expect(await api.workspaces.current()).toBeNull();
    expect(existsSync(sample.file)).toBe(false);
    expect(place.entries('home')).toEqual(['Acme.throughline', 'settings.json']);
    expect((await api.workspaces.recent()).items.map(({ name }) => name)).toEqual(['Acme']);
    await expect(api.workspaces.removeSample()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    writeFileSync(join(folder, 'Sample workspace.throughline'), 'mine');
    const again = await api.workspaces.exploreSample();
    expect(again.file).toBe(join(folder, 'Sample workspace 2.throughline'));
    await api.workspaces.open({ file: join(folder, 'Acme.throughline') });
    await api.workspaces.removeSample();
    expect(readFileSync(join(folder, 'Sample workspace.throughline'), 'utf8')).toBe('mine');
    expect((await api.workspaces.current())?.name).toBe('Acme');
  });
});

describe('copies', () => {
  it('are made, listed and put back, and what leaves the folder is on the list of departures', async () => {
    const { api } = app;
    const { file } = await api.workspaces.create({ name: 'Acme' });
    addPeople(app.current()!.workspace.db, 2);
    const backup = await api.backup({});
    expect(backup).toMatchObject({ reason: 'manual', madeAt: expect.stringMatching(/Z$/) });
    addPeople(app.current()!.workspace.db, 5);
    expect(await api.restore({ file: backup.file })).toMatchObject({ file, name: 'Acme' });
    expect(people()).toBe(2);
    expect((await api.backups()).items.map(({ reason }) => reason)).toEqual(['before-restore', 'manual']);
    expect((await api.departures({})).total).toBe(0);

    const to = join(place.folder, 'stick');
    const outside = await api.backup({ to });
    const exported = await api.exportEverything({ to });
    expect((await api.departures({})).items.map(({ kind, destination, what }) => [kind, destination, what])).toEqual([
      ['file', exported.folder, 'Everything in Acme'],
      ['file', outside.file, 'Backup of Acme'],
    ]);
    await expect(api.backup({ to: 'stick' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('never hold a secret', async () => {
    const { api, secrets } = app;
    const secret = 'S3cret-9f2b71';
    await api.workspaces.create({ name: 'Acme' });
    await secrets.set('crm', secret);
    const destination = `https://crm.example.com/deals?access_token=${secret}`;
    await app.current()!.departures.record({ kind: 'request', destination, what: 'Deals' });
    const { file } = await api.backup({});
    const { files } = await api.exportEverything({});
    expect(await secrets.get('crm')).toBe(secret);
    for (const path of [file, ...files.map((exported) => exported.file)]) {
      expect([path, readFileSync(path).includes(secret)]).toEqual([path, false]);
    }
  });

  it('that are bad are refused and leave the workspace open', async () => {
    const { api } = app;
    const open = await api.workspaces.create({ name: 'Acme' });
    const bad = join(place.folder, 'bad.throughline');
    writeFileSync(bad, 'bad');
    await expect(api.restore({ file: bad })).rejects.toMatchObject({ code: 'NOT_A_WORKSPACE' });
    await expect(api.restore({ file: `${bad}x` })).rejects.toMatchObject({ code: 'FILE_MISSING' });
    expect(await api.workspaces.current()).toEqual(open);
  });

  it('take the place of a damaged file, also of the open one', async () => {
    const { api } = app;
    const { file } = await api.workspaces.create({ name: 'Acme' });
    addPeople(app.current()!.workspace.db, 40);
    await api.backup({});
    await expect(api.workspaces.recover({ file })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await api.workspaces.current())?.file).toBe(file);
    await app.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 * 3, bytes.length - 4096);
    writeFileSync(file, bytes);
    await expect(api.workspaces.open({ file })).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
    const recovered = await api.workspaces.recover({ file });
    expect(recovered).toMatchObject({ file, name: 'Acme' });
    expect(readFileSync(recovered.keptDamagedFile).equals(bytes)).toBe(true);
    expect(people()).toBe(40);
  });
});

it('shows jobs page by page and lets them be cancelled and tried again', async () => {
  const { api } = app;
  await api.workspaces.create({ name: 'Acme' });
  const { jobs } = app.current()!;
  const greeted = await jobs.enqueue({ kind: 'greet', payload: { name: 'Ann' } });
  await jobs.ended(greeted.id);
  expect(await api.jobs.get({ id: greeted.id })).toMatchObject({ state: 'done', result: 'Hello Ann' });
  const { id } = await jobs.enqueue({ kind: 'wait' });
  expect(await api.jobs.cancel({ id })).toMatchObject({ state: 'cancelled' });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await api.jobs.retry({ id })).toMatchObject({ state: expect.stringMatching(/queued|running/) });
  const page = await api.jobs.list({ limit: 1 });
  expect(page).toMatchObject({ total: 2, nextCursor: id, items: [{ id }] });
  expect((await api.jobs.list({ limit: 1, cursor: id })).items).toMatchObject([{ id: greeted.id }]);
  await expect(api.jobs.get({ id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('changes settings and says in its health what is wrong with them', async () => {
  const { api } = app;
  expect(await api.settings.change({ zoom: 125 })).toMatchObject({ zoom: 125, theme: 'system' });
  expect(await api.settings.get()).toMatchObject({ zoom: 125 });
  expect(await api.health()).toEqual({
    status: 'ok',
    version: '1.2.3',
    host: 'browser',
    workspace: null,
    keychain: { state: 'missing', detail: 'The keychain has not been tried yet.' },
    problem: null,
    trouble: null,
  });
  writeFileSync(join(app.folder, 'settings.json'), '{"zoom":');
  app = createTestApp(place);
  expect(await app.api.health()).toMatchObject({
    status: 'attention',
    problem: expect.stringContaining('are kept in'),
  });
});
