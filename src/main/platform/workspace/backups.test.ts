import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupReason, backupFolderOf, backupName } from './backup-names.ts';
import { addPeople, countPeople, createPlace, type Place } from './fixtures/test-workspace.ts';
import { listBackups, pruneBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { recoverWorkspace } from './recover-workspace.ts';
import { restoreBackup } from './restore-backup.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.leave());

const backUp = (reason: BackupReason = 'manual', to?: string) =>
  place.workers.run('workspace.backup', { file: place.file, reason, to });
const backups = () => listBackups(backupFolderOf(place.file));
const peopleIn = async (file = place.file) => {
  const workspace = await place.open(file);
  const n = countPeople(workspace.db);
  workspace.close();
  return n;
};
const damage = (file: string) => {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 3, bytes.length - 4096);
  writeFileSync(file, bytes);
};
const damageOnePage = (file: string) => {
  const bytes = readFileSync(file);
  const page = 4096 * Math.floor(bytes.length / 4096 / 2);
  bytes.fill(0x5a, page, page + 4096);
  writeFileSync(file, bytes);
};

describe('a backup', () => {
  it('is one whole file in a folder beside the workspace, with what was committed and nothing else', async () => {
    await place.create('Acme', 500);
    const workspace = await place.open();
    addPeople(workspace.db, 5);
    workspace.db.exec('BEGIN IMMEDIATE; CREATE TABLE half (n)');
    const made = await backUp();
    workspace.db.exec('ROLLBACK');
    workspace.close();
    expect(made).toMatchObject({ reason: 'manual', bytes: statSync(made.file).size });
    expect(backups()).toEqual([made]);
    expect(place.entries('Acme.backups')).toEqual([basename(made.file)]);
    const copy = new Database(made.file, { readonly: true });
    expect(countPeople(copy)).toBe(505);
    expect(copy.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`).get()).toBeUndefined();
    copy.close();
    expect(place.entries('Acme.backups')).toEqual([basename(made.file)]);
  });

  it('can go to a folder of choice', async () => {
    await place.create();
    const to = join(place.folder, 'stick');
    const { file } = await backUp('manual', to);
    expect(file.startsWith(`${to}/Acme `)).toBe(true);
    expect(backups()).toEqual([]);
  });

  it('of a file that a kill left half-written is of what was there before', async () => {
    await place.create('Acme', 2_000);
    const db = new Database(place.file);
    db.pragma('cache_size = 5');
    db.exec(`BEGIN IMMEDIATE; UPDATE workspace_facts SET value = 'half' WHERE key = 'name'; DROP TABLE changes`);
    const left = ['', '-journal'].map((suffix) => readFileSync(`${place.file}${suffix}`));
    db.close();
    for (const [n, suffix] of ['', '-journal'].entries()) writeFileSync(`${place.file}${suffix}`, left[n]!);
    const copy = new Database((await backUp()).file, { readonly: true });
    expect(copy.prepare('SELECT count(*) AS n FROM changes').get()).toEqual({ n: 2_000 });
    copy.close();
    const workspace = await place.open();
    expect(workspace.facts().name).toBe('Acme');
    workspace.close();
  });

  it('is never mixed up with that of a file whose name differs only in its ending', async () => {
    await place.create('Acme', 3);
    const other = await place.create('Acme.db', 5);
    await place.workers.run('workspace.backup', { file: other, reason: 'daily' });
    expect(backups()).toEqual([]);
    expect(listBackups(backupFolderOf(other))).toHaveLength(1);
  });

  it.each([
    ['everywhere', damage],
    ['on a single page', damageOnePage],
  ])('of a workspace damaged %s is refused rather than kept as if it were good', async (_, harm) => {
    await place.create('Acme', 500);
    harm(place.file);
    await expect(backUp()).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
      message: expect.stringContaining(place.file),
    });
    expect(place.entries('Acme.backups')).toEqual([]);
  });

  it('stops when cancelled and leaves nothing', async () => {
    await place.create('Acme', 30_000);
    const abort = new AbortController();
    const control = { signal: abort.signal, progress: () => abort.abort(new Error('cancelled')), committed: () => {} };
    await expect(makeBackup({ file: place.file, reason: 'manual' }, control)).rejects.toThrow('cancelled');
    expect(place.entries('Acme.backups')).toEqual([]);
  });
});

it('keeps the last 14 daily copies, and all that a person asked for', () => {
  const folder = backupFolderOf(place.file);
  mkdirSync(folder);
  const day = 86_400_000;
  const start = Date.UTC(2026, 0, 1);
  for (let n = 0; n < 40; n++) {
    for (const reason of ['daily', 'manual', 'before-update', 'before-restore'] as const) {
      writeFileSync(join(folder, backupName(place.file, start + n * day, reason)), '');
    }
  }
  writeFileSync(join(folder, 'mine.throughline'), '');
  pruneBackups(folder);
  const counts = Object.groupBy(backups(), ({ reason }) => reason);
  expect(
    [counts.daily, counts.manual, counts['before-update'], counts['before-restore']].map((list) => list?.length),
  ).toEqual([14, 40, 5, 5]);
  expect(counts.daily?.at(-1)?.madeAt).toBe(start + 26 * day);
  expect(existsSync(join(folder, 'mine.throughline'))).toBe(true);
});

describe('restoring', () => {
  it('puts the copy in place and keeps what it replaces', async () => {
    await place.create('Acme', 3);
    const { file: backup } = await backUp();
    const workspace = await place.open();
    addPeople(workspace.db, 4);
    await restoreBackup({ file: place.file, backup, workers: place.workers, close: async () => workspace.close() });
    expect(await peopleIn()).toBe(3);
    const kept = backups().find(({ reason }) => reason === 'before-restore');
    expect(await peopleIn(kept?.file)).toBe(7);
    expect(place.entries()).toEqual(['Acme.backups', 'Acme.throughline']);
  });

  it('refuses a bad copy before anything is closed or changed', async () => {
    await place.create('Acme', 500);
    const { file: backup } = await backUp();
    const workspace = await place.open();
    const close = async () => expect.unreachable('it was closed');
    damage(backup);
    const restoring = restoreBackup({ file: place.file, backup, workers: place.workers, close });
    await expect(restoring).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
      message: expect.stringContaining(backup),
    });
    writeFileSync(backup, 'something else');
    const other = restoreBackup({ file: place.file, backup, workers: place.workers, close });
    await expect(other).rejects.toMatchObject({ code: 'NOT_A_WORKSPACE' });
    const itself = restoreBackup({ file: place.file, backup: place.file, workers: place.workers, close });
    await expect(itself).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const none = restoreBackup({ file: place.file, backup: `${backup}x`, workers: place.workers, close });
    await expect(none).rejects.toMatchObject({ code: 'FILE_MISSING' });
    expect(countPeople(workspace.db)).toBe(500);
    workspace.close();
    expect(place.entries()).toEqual(['Acme.backups', 'Acme.throughline']);
  });
});

describe('recovering', () => {
  it('takes the newest copy that is whole and keeps the damaged file with its log', async () => {
    await place.create('Acme', 300);
    const good = await backUp('daily');
    const bad = await backUp('daily');
    damage(bad.file);
    damage(place.file);
    const damaged = readFileSync(place.file);
    writeFileSync(`${place.file}-wal`, 'left by a kill');
    const { kept, from } = await recoverWorkspace({ file: place.file, workers: place.workers });
    expect(from).toBe(good.file);
    expect(await peopleIn()).toBe(300);
    expect(readFileSync(kept).equals(damaged)).toBe(true);
    expect(place.entries().map((name) => name.replace(/\d{4}-.*Z/, 'TIME'))).toEqual([
      'Acme.backups',
      'Acme.damaged-TIME.throughline',
      'Acme.damaged-TIME.throughline-wal',
      'Acme.throughline',
    ]);
  });

  it('does not play the log of the damaged file over the copy', async () => {
    await place.create('Acme', 300);
    await backUp('daily');
    const db = new Database(place.file);
    db.pragma('journal_mode = WAL');
    addPeople(db, 200);
    copyFileSync(`${place.file}-wal`, join(place.folder, 'log'));
    db.close();
    damage(place.file);
    renameSync(join(place.folder, 'log'), `${place.file}-wal`);
    await recoverWorkspace({ file: place.file, workers: place.workers });
    expect(await peopleIn()).toBe(300);
  });

  it('takes the copy that was chosen, whatever became of the file’s beginning', async () => {
    await place.create('Acme', 3);
    const chosen = await backUp('daily', join(place.folder, 'stick'));
    writeFileSync(place.file, '');
    await recoverWorkspace({ file: place.file, backup: chosen.file, workers: place.workers });
    expect(await peopleIn()).toBe(3);
  });

  it('leaves a file alone that is not damaged, or that no copy can replace', async () => {
    await place.create('Acme', 300);
    const recovering = () => recoverWorkspace({ file: place.file, workers: place.workers });
    await expect(recovering()).rejects.toMatchObject({ code: 'CONFLICT' });
    damage(place.file);
    const before = readFileSync(place.file);
    await expect(recovering()).rejects.toThrow('There is no backup beside it.');
    expect(readFileSync(place.file).equals(before)).toBe(true);
    expect(place.entries()).toEqual(['Acme.throughline']);
  });
});
