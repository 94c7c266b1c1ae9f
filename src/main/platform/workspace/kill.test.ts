import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { versionOf } from '../database/migrate.ts';
import { migrations } from '../database/migrations.gen.ts';
import { connect } from '../database/open.ts';
import { backupFolderOf } from './backup-names.ts';
import { heavyMigrations } from './fixtures/heavy-migrations.ts';
import { countPeople, createPlace, type Place, tables } from './fixtures/test-workspace.ts';
import { listBackups } from './list-backups.ts';
import { openWorkspaceFile } from './workspace-file.ts';

const script = fileURLToPath(new URL('./fixtures/do-until-killed.ts', import.meta.url));
const rounds = 4;
vi.setConfig({ testTimeout: 120_000 });

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.leave());

/**
 * Starts the script on the workspace and kills it with no warning: after it has done its thing so many
 * times, at a random moment of the time that the next would take. `onceMs` is that time where it is known.
 */
async function killDuring(what: string, times: number, onceMs?: number): Promise<void> {
  const child = spawn(process.execPath, [script, what, place.file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let last = performance.now();
  let took = onceMs ?? 0;
  let lines = 0;
  for await (const _ of createInterface(child.stdout)) {
    if (lines > 0) took = performance.now() - last;
    last = performance.now();
    if (lines++ >= times) break;
  }
  await Promise.race([ended, wait(Math.random() * took)]);
  child.kill('SIGKILL');
  await ended;
}

async function timeOf(what: string): Promise<number> {
  const child = spawn(process.execPath, [script, what, place.file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const start = performance.now();
  await ended;
  return performance.now() - start;
}

const expectSound = (db: Database) => {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
};
const unfinished = (inside = '.') =>
  existsSync(join(place.folder, inside)) ? place.entries(inside).filter((name) => name.includes('.unfinished-')) : [];

it('killed while writing, has each command whole or not at all', async () => {
  await place.create('Acme', 0);
  let before = 0;
  for (let round = 0; round < rounds; round++) {
    const told = 1 + Math.floor(Math.random() * 20);
    await killDuring('write', told);
    const { db, close } = await place.open();
    expectSound(db);
    const people = countPeople(db);
    const commands = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM commands').get()?.n;
    const changes = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM changes').get()?.n;
    expect([people % 50, commands, changes]).toEqual([0, people / 50, people]);
    expect(db.prepare('SELECT * FROM open_command').all()).toEqual([]);
    // What was said to be saved is.
    expect(people).toBeGreaterThanOrEqual(before + told * 50);
    before = people;
    close();
  }
  expect(place.entries()).toEqual(['Acme.throughline']);
});

it('killed while migrating, is of one version or the next, and its copy from before is whole', async () => {
  await place.create('Acme', 8_000);
  const original = join(place.folder, 'original');
  copyFileSync(place.file, original);
  const versions = new Set<number>();
  const whole = await timeOf('migrate');
  for (let round = 0; round < rounds; round++) {
    copyFileSync(original, place.file);
    await killDuring('migrate', 0, whole);
    const all = [...migrations, ...heavyMigrations];
    const { db, close } = await openWorkspaceFile({
      file: place.file,
      tables,
      workers: place.workers,
      migrations: all,
    });
    expectSound(db);
    expect([versionOf(db), countPeople(db)]).toEqual([all.length, 8_000]);
    expect(db.prepare(`SELECT count(*) AS n FROM people WHERE note = 'moved'`).get()).toEqual({ n: 8_000 });
    close();
    expect([...unfinished(), ...unfinished('Acme.backups')]).toEqual([]);
    for (const backup of listBackups(backupFolderOf(place.file))) {
      const copy = connect(backup.file, { readonly: true });
      expectSound(copy);
      versions.add(versionOf(copy));
      expect(countPeople(copy)).toBe(8_000);
      copy.close();
    }
  }
  expect([...versions]).toContain(migrations.length);
});

it('killed while backing up, leaves only whole copies under a good name', async () => {
  await place.create('Acme', 4_000);
  for (let round = 0; round < rounds; round++) {
    await killDuring('backup', 1);
    (await place.open()).close();
    expect(unfinished('Acme.backups')).toEqual([]);
    const copies = listBackups(backupFolderOf(place.file));
    expect(copies.length).toBeGreaterThan(round);
    for (const { file } of copies) {
      const copy = await place.open(file);
      expectSound(copy.db);
      expect(countPeople(copy.db)).toBe(4_000);
      copy.close();
    }
  }
});

it('killed while exporting, leaves only whole folders under a good name', async () => {
  await place.create('Acme', 2_000);
  for (let round = 0; round < 3; round++) {
    await killDuring('export', 1);
    for (const out of place.entries().filter((name) => name.startsWith('out-'))) {
      for (const folder of place.entries(out).filter((name) => !name.startsWith('.'))) {
        expect(place.entries(join(out, folder))).toEqual(['Acme.throughline', 'README.txt', 'manifest.json', 'tables']);
      }
    }
    (await place.open()).close();
  }
});

it('killed while creating, leaves only whole workspaces under a good name', async () => {
  await killDuring('create', 3);
  const made = place.entries().filter((name) => name.startsWith('made-') && name.endsWith('.throughline'));
  for (const name of made) {
    const { db, close } = await place.open(join(place.folder, name));
    expectSound(db);
    expect(countPeople(db)).toBe(50);
    close();
  }
});

it('killed while a copy takes its place, is the old one or the new one', async () => {
  const [one, two] = [await place.create('one', 300), await place.create('two', 700)];
  copyFileSync(one, join(place.folder, 'one.copy'));
  copyFileSync(two, join(place.folder, 'two.copy'));
  copyFileSync(one, place.file);
  for (let round = 0; round < rounds; round++) {
    await killDuring('replace', 1 + round);
    const { db, close } = await place.open();
    expectSound(db);
    expect([300, 350, 700, 750]).toContain(countPeople(db));
    close();
  }
});
