import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportEverything } from './export-everything.ts';
import { createPlace, type Place } from './fixtures/test-workspace.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.leave());

it('writes a copy that opens and every row of every table, counted and summed', async () => {
  await place.create('Acme', 20);
  const workspace = await place.open();
  workspace.db.exec(`
    CREATE VIRTUAL TABLE search USING fts5(name); INSERT INTO search VALUES ('Ann');
    CREATE TABLE "odd ""table'" ("a ""b'" , n); INSERT INTO "odd ""table'" VALUES ('x
y', 9007199254740993), (x'00ff', 0.1), (NULL, '€ 🦆');`);
  const { folder, files } = await place.workers.run('workspace.export', { file: place.file });
  workspace.close();
  expect(place.entries()).toEqual([`Acme export ${folder.slice(-23)}`, 'Acme.throughline']);

  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.workspace).toEqual({ id: expect.any(String), name: 'Acme' });
  expect(manifest.tables.map(({ table }: { table: string }) => table)).toContain('commands');
  expect(manifest.tables.map(({ table }: { table: string }) => table).join()).not.toMatch(/search|sqlite_/);
  for (const { file, rows, bytes, sha256 } of manifest.tables) {
    const content = readFileSync(join(folder, file));
    expect([file, content.length, content.toString().split('\n').length - 1]).toEqual([file, bytes, rows]);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
  const people = readFileSync(join(folder, 'tables', 'people.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(people).toHaveLength(20);
  expect(JSON.parse(people[0]!)).toMatchObject({ name: 'Ann 0', email: 'x'.repeat(200) });
  expect(readFileSync(join(folder, 'tables', 'odd_table_.jsonl'), 'utf8')).toBe(
    '{"a \\"b\'":"x\\ny","n":9007199254740993}\n{"a \\"b\'":"00FF","n":0.1}\n{"a \\"b\'":null,"n":"€ 🦆"}\n',
  );
  expect(files.map(({ file, bytes }) => statSync(file).size === bytes)).not.toContain(false);
  expect(files.map(({ file }) => file.slice(folder.length + 1))).toEqual(
    expect.arrayContaining(['Acme.throughline', 'manifest.json', 'README.txt', 'tables/people.jsonl']),
  );
  (await place.open(join(folder, 'Acme.throughline'))).close();
});

it('leaves nothing half-written when it is cancelled', async () => {
  await place.create('Acme', 20_000);
  const abort = new AbortController();
  const control = { signal: abort.signal, progress: () => abort.abort(new Error('cancelled')), committed: () => {} };
  await expect(exportEverything({ file: place.file }, control)).rejects.toThrow('cancelled');
  expect(place.entries()).toEqual(['Acme.throughline']);
});

it('says where it could not write', async () => {
  await place.create();
  const exporting = place.workers.run('workspace.export', { file: place.file, to: join(place.file, 'inside') });
  await expect(exporting).rejects.toMatchObject({ name: 'AppError', message: expect.stringContaining(place.file) });
});
