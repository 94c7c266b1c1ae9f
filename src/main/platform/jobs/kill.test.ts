import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { connect, openDatabase } from '../database/open.ts';

const script = fileURLToPath(new URL('./fixtures/work-through-jobs.ts', import.meta.url));

it('does each job once in effect, however often the process is killed on the way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  const file = join(folder, 'a.throughline');
  const count = 120;
  const made = openDatabase(file, { create: true });
  made.exec('CREATE TABLE effects (n INTEGER)');
  const add = made.prepare(
    `INSERT INTO jobs (id, kind, state, payload, progress_done, attempts, max_attempts, run_after, created_at)
     VALUES (?, 'effect', 'queued', ?, 0, 0, 1000, 0, 0)`,
  );
  for (let n = 0; n < count; n++) add.run(String(n).padStart(6, '0'), JSON.stringify({ n }));
  made.close();

  let kills = 0;
  for (let finished = false; !finished; ) {
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    await Promise.race([ended, wait(Math.random() * 120)]);
    child.kill('SIGKILL');
    const [code] = await ended;
    finished = code === 0;
    if (!finished) kills++;
    const db = connect(file);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    // At every moment: what is done has its effect, and nothing else has.
    const done = db.prepare(`SELECT json_extract(payload, '$.n') AS n FROM jobs WHERE state = 'done' ORDER BY 1`).all();
    expect(db.prepare('SELECT n FROM effects ORDER BY n').all()).toEqual(done);
    db.close();
  }
  const db = connect(file);
  expect(db.prepare('SELECT count(*) AS rows, count(DISTINCT n) AS jobs FROM effects').get()).toEqual({
    rows: count,
    jobs: count,
  });
  const { tries } = db.prepare<[], { tries: number }>('SELECT sum(attempts) AS tries FROM jobs').get() ?? { tries: 0 };
  expect(kills).toBeGreaterThan(0);
  expect(tries).toBeGreaterThan(count);
  db.close();
  rmSync(folder, { recursive: true });
});
