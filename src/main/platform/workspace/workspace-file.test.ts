import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, freeFileFor } from './create-workspace.ts';
import { lockFile } from './file-lock.ts';
import { addPeople, countPeople, createPlace, type Place, tables } from './fixtures/test-workspace.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.leave());

const contentOf = (file: string) => readFileSync(file).toString('base64');
const refusal = (file: string) =>
  place.open(file).then(
    (workspace) => {
      workspace.close();
      return expect.unreachable('it was opened');
    },
    (error: unknown) => error,
  );

describe('creating', () => {
  it('makes one whole file with its name and first content, and nothing beside it', async () => {
    const file = await place.create('Acme', 5);
    expect(place.entries()).toEqual(['Acme.throughline']);
    const workspace = await place.open(file);
    expect(workspace.facts()).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'Acme', sample: false });
    expect(countPeople(workspace.db)).toBe(5);
    workspace.close();
    expect(place.entries()).toEqual(['Acme.throughline']);
  });

  it('makes the folders that are missing', async () => {
    const file = join(place.folder, 'Deals', '2026', 'Acme.throughline');
    expect(await createWorkspace({ file, name: 'Acme', tables })).toBe(file);
  });

  it('never replaces a file that is there', async () => {
    writeFileSync(place.file, 'mine');
    await expect(place.create()).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(readFileSync(place.file, 'utf8')).toBe('mine');
    expect(place.entries()).toEqual(['Acme.throughline']);
  });

  it('leaves nothing behind when the first content cannot be written', async () => {
    const fill = () => {
      throw new Error('no sample here');
    };
    await expect(createWorkspace({ file: place.file, name: 'Acme', tables, fill })).rejects.toThrow('no sample here');
    expect(place.entries()).toEqual([]);
  });

  it('is not changed by the log of a file that was moved away, which is kept', async () => {
    await place.create('Old', 100);
    const old = new Database(join(place.folder, 'Old.throughline'));
    old.pragma('journal_mode = WAL');
    addPeople(old, 100);
    copyFileSync(join(place.folder, 'Old.throughline-wal'), `${place.file}-wal`);
    old.close();
    await place.create('Acme', 5);
    const workspace = await place.open();
    expect(countPeople(workspace.db)).toBe(5);
    workspace.close();
    expect(place.entries()).toContainEqual(expect.stringMatching(/^Acme\.throughline-wal\.left-\d+$/));
  });

  it('finds a file name for any name', () => {
    writeFileSync(join(place.folder, 'Acme.throughline'), '');
    const names = ['Acme', '../up', 'a/b:c*?', 'CON', '...', 'Größe 東京', 'x'.repeat(500)];
    expect(names.map((name) => freeFileFor(name, place.folder).slice(place.folder.length + 1))).toEqual([
      'Acme 2.throughline',
      'up.throughline',
      'a b c.throughline',
      'Workspace CON.throughline',
      'Workspace.throughline',
      'Größe 東京.throughline',
      `${'x'.repeat(60)}.throughline`,
    ]);
  });
});

describe('the lock', () => {
  it('lets nobody else in until the workspace is closed', async () => {
    await place.create();
    const workspace = await place.open();
    expect(await refusal(place.file)).toMatchObject({
      code: 'WORKSPACE_LOCKED',
      message: `${place.file} is already open in this Throughline.`,
    });
    symlinkSync(place.file, join(place.folder, 'same.throughline'));
    expect(await refusal(join(place.folder, 'same.throughline'))).toMatchObject({ code: 'WORKSPACE_LOCKED' });
    workspace.close();
    (await place.open()).close();
  });

  it('names the process that holds it, and is free the moment that process is killed', async () => {
    await place.create();
    const script = fileURLToPath(new URL('./fixtures/hold-workspace.ts', import.meta.url));
    const holder = spawn(process.execPath, [script, place.file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(await refusal(place.file)).toMatchObject({
      code: 'WORKSPACE_LOCKED',
      message: expect.stringContaining(`by process ${holder.pid} on `),
    });
    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
    const workspace = await place.open();
    expect(countPeople(workspace.db)).toBe(4);
    workspace.close();
    expect(place.entries()).toEqual(['Acme.throughline']);
  });

  it('is not fooled by what a failing disk left in its place', () => {
    writeFileSync(`${place.file}-lock`, 'garbage'.repeat(100));
    lockFile(place.file).release();
    expect(place.entries()).toEqual([]);
  });

  it('goes to one of many that want it at once', async () => {
    await place.create();
    const opened = await Promise.allSettled(Array.from({ length: 8 }, () => place.open()));
    const workspaces = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(workspaces).toHaveLength(1);
    for (const workspace of workspaces) workspace.close();
  });
});

describe('a file that is no workspace of ours', () => {
  const untouched = async (file: string, code: string, words: string) => {
    const before = statSync(file).isFile() ? contentOf(file) : '';
    const listed = place.entries();
    expect(await refusal(file)).toMatchObject({ code, message: expect.stringContaining(words) });
    if (before) expect(contentOf(file)).toBe(before);
    expect(place.entries()).toEqual(listed);
  };

  it('is refused by name and left as it was: a table, an empty file, a folder, another program’s database', async () => {
    const file = join(place.folder, 'deals.csv');
    writeFileSync(file, 'name,amount\nAcme,5\n');
    await untouched(file, 'NOT_A_WORKSPACE', 'another kind of file');
    writeFileSync(file, '');
    await untouched(file, 'NOT_A_WORKSPACE', 'it is empty');
    mkdirSync(join(place.folder, 'dir.throughline'));
    await untouched(join(place.folder, 'dir.throughline'), 'NOT_A_WORKSPACE', 'it is a folder');
    const other = join(place.folder, 'other.db');
    const db = new Database(other);
    db.exec('CREATE TABLE bookmarks (url)');
    db.close();
    await untouched(other, 'NOT_A_WORKSPACE', 'another program');
    expect(await refusal('/dev/zero')).toMatchObject({ code: 'NOT_A_WORKSPACE' });
    expect(await refusal(join(place.folder, 'none.throughline'))).toMatchObject({ code: 'FILE_MISSING' });
    expect(await refusal(join(file, 'inside.throughline'))).toMatchObject({ code: 'FILE_MISSING' });
  });

  it('is refused when a newer Throughline made it, also when that is only in its log', async () => {
    await place.create();
    const newer = new Database(place.file);
    newer.pragma('user_version = 900');
    newer.close();
    await untouched(place.file, 'WORKSPACE_NEWER', 'format 900');

    const logged = new Database(place.file);
    logged.pragma('user_version = 1');
    logged.pragma('journal_mode = WAL');
    logged.pragma('user_version = 901');
    await untouched(place.file, 'WORKSPACE_NEWER', 'format 901');
    logged.close();
  });
});

describe('a damaged file', () => {
  const damage = (file: string) => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 * 3, 4096 * 6);
    writeFileSync(file, bytes);
  };

  it('is refused with what to do, unchanged', async () => {
    await place.create('Acme', 100);
    damage(place.file);
    const before = contentOf(place.file);
    expect(await refusal(place.file)).toMatchObject({
      code: 'WORKSPACE_DAMAGED',
      data: { remedy: expect.stringContaining('Restore the latest backup') },
    });
    expect(contentOf(place.file)).toBe(before);
  });

  it('is told from a foreign one by the backups beside it', async () => {
    await place.create();
    await place.workers.run('workspace.backup', { file: place.file, reason: 'daily' });
    truncateSync(place.file, 0);
    expect(await refusal(place.file)).toMatchObject({ code: 'WORKSPACE_DAMAGED' });
  });
});

it('keeps its name and content over closing and opening', async () => {
  await place.create();
  const first = await place.open();
  await first.rename('Acme and sons');
  addPeople(first.db, 10);
  const { id } = first.facts();
  first.close();
  const second = await place.open();
  expect(second.facts()).toEqual({ id, name: 'Acme and sons', sample: false });
  expect(countPeople(second.db)).toBe(13);
  expect(second.checked).toBe(true);
  second.close();
});
