import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { makePipeline } from '../../../src/main/domains/pipeline/facts/fixtures/make-pipeline.ts';
import { readSnapshot } from '../../../src/main/domains/pipeline/snapshot/snapshots.ts';
import { connect } from '../../../src/main/platform/database/open.ts';
import { openTestReviews } from './open-reviews.ts';

vi.setConfig({ testTimeout: 240_000 });
const script = fileURLToPath(new URL('./fixtures/review-until-killed.ts', import.meta.url));
const deals = 3000;

it('killed at any moment, there is a whole review or none, and the job runs again at the next start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reviews-killed-'));
  const made = await openTestReviews({ folder });
  makePipeline(made.db, { open: deals });
  await made.close({ keep: true });
  let interrupted = 0;
  // Killed as it begins, in the middle and near its end; the last may finish.
  for (const killAt of [1, 5, 60, 85, Number.POSITIVE_INFINITY]) {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    child.stdout.on('data', (data: Buffer) => {
      const reached = [...data.toString().matchAll(/at (\d+)/g)].map(([, percent]) => Number(percent));
      if (reached.some((percent) => percent >= killAt - 1)) child.kill('SIGKILL');
    });
    const [code] = await ended;
    const db = connect(join(folder, 'a.throughline'));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
    const done = count(`SELECT count(*) FROM jobs WHERE kind = 'review' AND state = 'done'`);
    expect(count('SELECT count(*) FROM reviews')).toBe(done);
    expect(count('SELECT count(*) FROM review_snapshots')).toBe(done);
    // However often it was begun, it is one review.
    expect(count(`SELECT count(*) FROM jobs WHERE kind = 'review'`)).toBe(1);
    if (code !== 0 && done === 0) interrupted++;
    // A job that took the process down three times is given up; for this test it is to go on.
    db.exec(`UPDATE jobs SET attempts = 0 WHERE state = 'running'`);
    if (done === 1) {
      const { id } = db.prepare<[], { id: string }>('SELECT id FROM reviews').get() ?? { id: '' };
      const snapshot = readSnapshot(db, id);
      expect(snapshot.deals.size).toBeGreaterThanOrEqual(deals);
      expect(snapshot.findings.size).toBeGreaterThan(0);
    }
    db.close();
    if (done === 1) break;
  }
  expect(interrupted).toBeGreaterThan(0);
  const after = connect(join(folder, 'a.throughline'));
  expect(after.prepare(`SELECT count(*) FROM reviews`).pluck().get()).toBe(1);
  after.close();
  rmSync(folder, { recursive: true, force: true });
});
