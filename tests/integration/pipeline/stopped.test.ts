import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePipeline } from '../../../src/main/domains/pipeline/facts/fixtures/make-pipeline.ts';
import { runReview } from '../../../src/main/domains/pipeline/reviews/run-review.ts';
import { AppError } from '../../../src/main/platform/app-error.ts';
import { commandId } from '../../../src/main/platform/ledger/command-id.ts';
import { openTestReviews, person, type TestReviews } from './open-reviews.ts';
import { someRules } from './some-rules.ts';

vi.setConfig({ testTimeout: 60_000 });

let open: TestReviews;
beforeEach(async () => {
  open = await openTestReviews();
});
afterEach(() => open.close());

const task = () => ({
  file: open.file,
  ticket: { id: 'by-hand', attempt: 1 },
  name: 'By hand',
  startedBy: 'person' as const,
  scheduleId: null,
  scope: { filter: null, importId: null, words: 'All open deals' },
  dealIds: null,
  rules: someRules,
  left: [],
  now: open.clock.now(),
});

it('leaves nothing behind when it is cancelled, between whichever phases or rules', () => {
  makePipeline(open.db, { open: 40 });
  let asked = 0;
  const stopAfter = (times: number) => ({
    aborted: false,
    throwIfAborted() {
      if (asked++ === times) throw new AppError('CANCELLED', 'The work was cancelled.');
    },
  });
  const seen: number[] = [];
  for (let times = 0; ; times++) {
    asked = 0;
    const context = { signal: stopAfter(times), progress: (done: number) => seen.push(done), committed: () => {} };
    const stopped = () => runReview(open.db, task(), context);
    // Never cancelled, it fails at its very end, as this job is not among the jobs.
    expect(stopped).toThrow('cancelled');
    expect(open.db.prepare('SELECT count(*) FROM reviews').pluck().get()).toBe(0);
    expect(open.db.prepare('SELECT count(*) FROM review_snapshots').pluck().get()).toBe(0);
    expect(open.db.inTransaction).toBe(false);
    if (asked <= times) break;
  }
  expect(asked).toBeGreaterThanOrEqual(someRules.length);
  expect(seen).toContain(60);
  expect(seen).toContain(95);
});

it('is listed as cancelled when the person stopped it', async () => {
  makePipeline(open.db, { open: 2000 });
  const { id } = await open.reviews.start({});
  await open.jobs.cancel(id);
  const { state } = await open.jobs.ended(id);
  expect(state).toBe('cancelled');
  expect(open.reviews.get(id)).toMatchObject({ state: 'cancelled', health: null, counts: null, keptWhole: false });
  await expect(open.reviews.findings({ id, limit: 1, offset: 0, muted: 'with' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('reviews deals with nothing in them, and ids and texts that nobody expects', async () => {
  const { db, ledger } = open;
  await ledger.command({ label: 'Odd deals', actor: person }, ({ now }) => {
    const add = db.prepare(
      `INSERT INTO deals (id, name, stage_id, amount_minor, currency, close_date, created_at, updated_at)
       VALUES (?, ?, 'proposal', ?, ?, ?, ?, ?)`,
    );
    add.run('not-a-uuid', '', null, null, null, now, now);
    add.run('b', '{closeDate} “x” \u0000 \ud83d\ude80', null, null, '2024-02-30', now, now);
    add.run('a', 'ß'.repeat(3000), -5, 'XXX', 'soon', now, now);
    add.run('c', 'No name', 9_007_199_254_740_991, 'JPY', '9999-12-31', now, now);
  });
  const id = await open.review();
  const { items, total } = await open.reviews.findings({ id, limit: 100, offset: 0, muted: 'with' });
  expect(total).toBe(items.length);
  expect(items.some(({ message }) => message === '{closeDate} “x” \u0000 \ud83d\ude80 has no amount.')).toBe(true);
  expect(open.reviews.get(id)).toMatchObject({ counts: { deals: 4 } });
  expect((await open.reviews.deals({ id, limit: 10, offset: 0, search: 'ß' })).total).toBe(1);
  for (const dealId of ['a', 'b', 'c', 'not-a-uuid']) {
    const { health, lines } = open.reviews.dealHealth({ id, dealId });
    expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(health);
    expect(open.reviews.ofDeal(dealId).health).toBe(health);
  }
});

it('reviews the deals that an import touched', async () => {
  const { db, ledger, records } = open;
  const before = await records.deals.create(person, { name: 'Was there' });
  await records.deals.create(person, { name: 'Untouched' });
  const seq = await ledger.command({ label: 'Import 2 deals from deals.csv', actor: person }, (tx) => {
    const add = tx.db.prepare(`INSERT INTO deals (id, name, stage_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?)`);
    add.run('open', 'Came with it', 'proposal', tx.now, tx.now);
    add.run('closed', 'Won long ago', 'won', tx.now, tx.now);
    tx.db.prepare(`UPDATE deals SET source = 'File', updated_at = ? WHERE id = ?`).run(tx.now, before.id);
    return tx.command;
  });
  expect(commandId(db, seq)).not.toBeNull();
  const job = (state: string, result: unknown) =>
    db
      .prepare(
        `INSERT INTO jobs (id, kind, state, payload, progress_done, attempts, max_attempts, run_after, created_at, result)
         VALUES (?, 'import', ?, '{}', 0, 1, 3, 0, 0, ?)`,
      )
      .run(`import-${state}`, state, result === null ? null : JSON.stringify(result));
  job('done', { fileName: 'deals.csv', commandSeq: seq });
  job('failed', null);
  const id = await open.review({ importId: 'import-done' });
  const { items } = await open.reviews.deals({ id, limit: 10, offset: 0, sort: 'name' });
  expect(items.map(({ name }) => name)).toEqual(['Came with it', 'Was there']);
  expect(open.reviews.get(id).scope).toEqual({ filter: null, importId: 'import-done', words: 'Deals of deals.csv' });
  await expect(open.reviews.start({ importId: 'import-failed' })).rejects.toMatchObject({ code: 'CONFLICT' });
});
