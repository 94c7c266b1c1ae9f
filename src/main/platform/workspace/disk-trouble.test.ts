import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountTestDisk, type TestDisk } from '../files/fixtures/test-disk.ts';
import { createChangeFeed } from '../ledger/change-events.ts';
import { createLedger } from '../ledger/ledger.ts';
import { openRotatingFile } from '../log/rotating-file.ts';
import { createSettings } from '../settings/settings.ts';
import { createWorkspace } from './create-workspace.ts';
import { addPeople, countPeople, createPlace, type Place, tables } from './fixtures/test-workspace.ts';
import { restoreBackup } from './restore-backup.ts';
import type { WorkspaceFile } from './workspace-file.ts';

const addMany = (workspace: WorkspaceFile) => {
  const { db, file } = workspace;
  const ledger = createLedger({ db, tables, feed: createChangeFeed(), file });
  return ledger.command({ label: 'Add many', actor: { kind: 'person' } }, (tx) => {
    const insert = tx.db.prepare(`INSERT INTO people VALUES (lower(hex(randomblob(16))), 'Ann', ?, 0, 0)`);
    for (let n = 0; n < 20_000; n++) insert.run('x'.repeat(500));
  });
};

it('a full disk, as SQLite itself reports it, takes back the whole change and says so', async () => {
  const place = createPlace();
  await place.create('Acme', 3);
  const workspace = await place.open();
  const pages = Number(workspace.db.pragma('page_count', { simple: true }));
  workspace.db.pragma(`max_page_count = ${pages + 100}`);
  await expect(addMany(workspace)).rejects.toMatchObject({
    code: 'DISK_FULL',
    message: `The disk that holds ${place.file} is full. Nothing was changed.`,
    data: { remedy: 'Free some space and try again.', retryable: true },
  });
  expect(countPeople(workspace.db)).toBe(3);
  workspace.db.pragma('max_page_count = 1000000');
  await addMany(workspace);
  expect(countPeople(workspace.db)).toBe(20_003);
  workspace.close();
  await place.leave();
});

const probe = mountTestDisk(1);
probe?.remove();
if (!probe) console.log('Not run: the tests on a full and on a read-only disk, as this user may not mount one.');

describe.skipIf(!probe)('a disk', () => {
  let disk: TestDisk;
  let place: Place;
  beforeEach(() => {
    const mounted = mountTestDisk(16);
    if (!mounted) throw new Error('The disk could not be mounted.');
    disk = mounted;
    place = createPlace(disk.folder);
  });
  afterEach(async () => {
    disk.readOnly(false);
    await place.leave();
    disk.remove();
  });

  describe('that is full', () => {
    it('refuses a change whole, and takes it when there is room again', async () => {
      await place.create('Acme', 3);
      const workspace = await place.open();
      disk.fill(300_000);
      await expect(addMany(workspace)).rejects.toMatchObject({ code: 'DISK_FULL' });
      expect(countPeople(workspace.db)).toBe(3);
      disk.free();
      addPeople(workspace.db, 100);
      workspace.close();
      const again = await place.open();
      expect(countPeople(again.db)).toBe(103);
      expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
      again.close();
    });

    it('refuses a new workspace, a backup, an export and a restore, and leaves nothing of them', async () => {
      await place.create('Acme', 6_000);
      const { file: backup } = await place.workers.run('workspace.backup', { file: place.file, reason: 'manual' });
      const workspace = await place.open();
      const before = { top: place.entries(), backups: place.entries('Acme.backups') };
      disk.fill(200_000);
      const full = { code: 'DISK_FULL', data: { remedy: 'Free some space and try again.', retryable: true } };
      const { file } = place;
      await expect(place.create('Other', 2_000)).rejects.toMatchObject(full);
      await expect(place.workers.run('workspace.backup', { file, reason: 'daily' })).rejects.toMatchObject(full);
      await expect(place.workers.run('workspace.export', { file })).rejects.toMatchObject(full);
      const close = async () => expect.unreachable('it was closed');
      await expect(restoreBackup({ file, backup, workers: place.workers, close })).rejects.toMatchObject(full);
      expect({ top: place.entries(), backups: place.entries('Acme.backups') }).toEqual(before);
      expect(countPeople(workspace.db)).toBe(6_000);
      workspace.close();
    });

    it('to the last byte, still says why a workspace does not open, and opens it later', async () => {
      await place.create('Acme', 3);
      disk.fill();
      await expect(place.open()).rejects.toMatchObject({
        code: 'DISK_FULL',
        message: expect.stringContaining(place.file),
      });
      disk.free();
      const workspace = await place.open();
      expect(countPeople(workspace.db)).toBe(3);
      workspace.close();
    });

    it('keeps the settings that were, and loses log lines only', () => {
      const settings = createSettings({ folder: place.folder });
      settings.set({ zoom: 125 });
      const log = openRotatingFile(join(place.folder, 'a.log'));
      log.write('one\n');
      disk.fill();
      expect(() => settings.set({ yourName: 'Ann '.repeat(25), recent: longList() })).toThrow(
        expect.objectContaining({ code: 'DISK_FULL' }),
      );
      log.write(`${'two'.repeat(5_000)}\n`);
      expect(settings.get()).toMatchObject({ zoom: 125, yourName: '' });
      disk.free();
      log.write('three\n');
      log.close();
      expect(createSettings({ folder: place.folder }).get().zoom).toBe(125);
      const lines = readFileSync(join(place.folder, 'a.log'), 'utf8').trim().split('\n');
      expect(lines).toEqual(['one', expect.stringContaining('1 lines could not be written'), 'three']);
    });
  });

  describe('that may only be read', () => {
    it('refuses to open, to create and to copy there, and says where', async () => {
      await place.create('Acme', 3);
      disk.readOnly(true);
      const at = (text: string) => ({ code: 'READ_ONLY', message: expect.stringContaining(text) });
      await expect(place.open()).rejects.toMatchObject(at(place.file));
      await expect(place.create('Other')).rejects.toMatchObject(at('Other.throughline'));
      const { file } = place;
      await expect(place.workers.run('workspace.backup', { file, reason: 'manual' })).rejects.toMatchObject(
        at('Acme.backups'),
      );
      await expect(place.workers.run('workspace.export', { file })).rejects.toMatchObject(at('Acme export'));
      expect(place.entries()).toEqual(['Acme.throughline']);
      const settings = createSettings({ folder: place.folder });
      expect(() => settings.set({ zoom: 80 })).toThrow(expect.objectContaining(at('settings.json')));
    });
  });
});

it('a workspace whose folder went away says that it is not there', async () => {
  const place = createPlace();
  const file = await createWorkspace({ file: join(place.folder, 'gone', 'Acme'), name: 'Acme', tables });
  await place.leave();
  expect(existsSync(file)).toBe(false);
  await expect(place.open(file)).rejects.toMatchObject({ code: 'FILE_MISSING', message: `${file} does not exist.` });
});

const longList = () =>
  Array.from({ length: 50 }, (_, n) => ({
    file: `/${'x'.repeat(500)}${n}`,
    name: 'W',
    openedAt: '2026-01-01T00:00:00Z',
  }));
