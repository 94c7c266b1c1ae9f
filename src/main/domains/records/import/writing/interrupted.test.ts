import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { connect } from '../../../../platform/database/open.ts';
import { dump, manyDeals, openTestImports, person } from './fixtures/open-test-imports.ts';

vi.setConfig({ testTimeout: 120_000 });
const script = fileURLToPath(new URL('./fixtures/import-until-killed.ts', import.meta.url));
const rows = 60_000;

it('killed at any moment, has imported nothing or everything, and goes on by itself at the next start', async () => {
  const home = mkdtempSync(join(tmpdir(), 'imports-killed-'));
  const csv = join(home, 'deals.csv');
  writeFileSync(csv, manyDeals(rows));
  let kills = 0;
  let interrupted = 0;
  for (let finished = false; !finished; ) {
    const child = spawn(process.execPath, [script, home, csv], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    let said = '';
    const writing = new Promise<void>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.includes('writing')) resolve();
      });
    });
    // The first few are killed at random, most of them while rows are being written; the last may finish.
    if (kills < 5) {
      await Promise.race([ended, writing.then(() => wait(Math.random() * 200))]);
      child.kill('SIGKILL');
    }
    const [code] = await ended;
    finished = code === 0;
    if (!finished) kills++;
    const db = connect(join(home, 'a.throughline'));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const count = (sql: string) => db.prepare<[], number>(sql).pluck().get();
    const done = count(`SELECT count(*) FROM jobs WHERE state = 'done'`);
    expect(count('SELECT count(*) FROM deals')).toBe(done === 1 ? rows : 0);
    expect(count('SELECT count(*) FROM notes')).toBe(done === 1 ? rows : 0);
    expect(count(`SELECT count(*) FROM changes WHERE tbl = 'deals'`)).toBe(done === 1 ? rows : 0);
    expect(count(`SELECT count(*) FROM commands WHERE actor = 'person'`)).toBe(done);
    expect(count(`SELECT count(*) FROM sqlite_schema WHERE name = 'deals_name' OR name = 'ledger_deals_insert'`)).toBe(
      2,
    );
    expect(count('SELECT count(*) FROM open_command')).toBe(0);
    if (said.includes('writing') && done === 0) interrupted++;
    // A job that took the process down three times is given up; for this test it is to go on.
    db.exec(`UPDATE jobs SET attempts = 0 WHERE state = 'running'`);
    db.close();
    if (done === 1) finished = true;
  }
  expect(kills).toBeGreaterThan(0);
  expect(interrupted).toBeGreaterThan(0);
  rmSync(home, { recursive: true });
});

it('cancelled in the middle, leaves the workspace as it was and free for the next command', async () => {
  const place = await openTestImports();
  await place.run(manyDeals(100));
  const before = dump(place.db);
  const upload = await place.upload(manyDeals(rows));
  const job = await place.imports.start(person, { kind: 'deals', duplicates: 'update', upload });
  const cancelled = new Promise<void>((resolve) => {
    place.jobs.subscribe(({ id, progress }) => {
      if (id === job.id && progress.done > 0) resolve(place.jobs.cancel(id).then(() => {}));
    });
  });
  await cancelled;
  expect((await place.jobs.ended(job.id)).state).toBe('cancelled');
  await place.ledger.command({ label: 'Something else', actor: person }, (tx) =>
    tx.db.prepare(`UPDATE stages SET name = 'X', updated_at = ? WHERE id = 'lost'`).run(tx.now + 1),
  );
  await place.ledger.undo({ actor: person });
  expect(dump(place.db)).toBe(before);
  expect(place.imports.get(job.id)).toMatchObject({ state: 'cancelled', command: null });
  await place.leave();
});
