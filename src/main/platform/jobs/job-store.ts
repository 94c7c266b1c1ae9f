import type { Database } from 'better-sqlite3';
import { newId } from '../ids.ts';
import type { JobTicket } from './finish-job.ts';
import type { JobError, JobRow } from './job-row.ts';

export type NewJob = { kind: string; payload: unknown; dedupeKey?: string; maxAttempts: number; runAfter: number };

/** How long finished work stays in the list. */
const keptMs = 90 * 24 * 3_600_000;

export type JobStore = ReturnType<typeof createJobStore>;

/** The table of jobs. Each call is one statement or one short transaction. */
export function createJobStore(db: Database) {
  const insert = db.prepare<[string, string, string | null, string, number, number, number]>(
    `INSERT INTO jobs (id, kind, dedupe_key, state, payload, progress_done, attempts, max_attempts, run_after, created_at)
     VALUES (?, ?, ?, 'queued', ?, 0, 0, ?, ?, ?)`,
  );
  const unfinished = db.prepare<[string, string], JobRow>(
    `SELECT * FROM jobs WHERE dedupe_key = ? AND kind = ? AND state IN ('queued', 'running') LIMIT 1`,
  );
  const one = db.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?');
  const page = db.prepare<[string, number], JobRow>('SELECT * FROM jobs WHERE id < ? ORDER BY id DESC LIMIT ?');
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM jobs');
  const claim = db.prepare<[number, number], JobRow>(
    `UPDATE jobs SET state = 'running', attempts = attempts + 1, started_at = ?, finished_at = NULL,
       progress_done = 0, progress_total = NULL
     WHERE id = (SELECT id FROM jobs WHERE state = 'queued' AND run_after <= ? ORDER BY run_after, id LIMIT 1)
     RETURNING *`,
  );
  const nextDue = db.prepare<[], { at: number | null }>(`SELECT min(run_after) AS at FROM jobs WHERE state = 'queued'`);
  const progress = db.prepare<[number, number | null, string, number]>(
    `UPDATE jobs SET progress_done = ?, progress_total = ? WHERE id = ? AND attempts = ? AND state = 'running'`,
  );
  // Also over a cancel that came too late to stop it: what happened is what the list must say.
  const done = db.prepare<[string, number, string, number]>(
    `UPDATE jobs SET state = 'done', result = ?, error = NULL, finished_at = ?
     WHERE id = ? AND attempts = ? AND state IN ('running', 'cancelled')`,
  );
  const failed = db.prepare<[string, number, string, number]>(
    `UPDATE jobs SET state = 'failed', error = ?, finished_at = ? WHERE id = ? AND attempts = ? AND state = 'running'`,
  );
  const later = db.prepare<[string, number, string, number]>(
    `UPDATE jobs SET state = 'queued', error = ?, run_after = ? WHERE id = ? AND attempts = ? AND state = 'running'`,
  );
  const handBack = db.prepare<[string, number]>(
    `UPDATE jobs SET state = 'queued', attempts = attempts - 1 WHERE id = ? AND attempts = ? AND state = 'running'`,
  );
  const cancel = db.prepare<[number, string]>(
    `UPDATE jobs SET state = 'cancelled', finished_at = ? WHERE id = ? AND state IN ('queued', 'running')`,
  );
  const retry = db.prepare<[number, string]>(
    `UPDATE jobs SET state = 'queued', attempts = 0, run_after = ?, error = NULL, result = NULL,
       started_at = NULL, finished_at = NULL, progress_done = 0, progress_total = NULL
     WHERE id = ? AND state IN ('failed', 'cancelled')`,
  );
  const giveUp = db.prepare<[string, number]>(
    `UPDATE jobs SET state = 'failed', error = ?, finished_at = ? WHERE state = 'running' AND attempts >= max_attempts`,
  );
  const requeue = db.prepare<[number]>(`UPDATE jobs SET state = 'queued', run_after = ? WHERE state = 'running'`);
  const unknownKinds = db.prepare<[string, number, string]>(
    `UPDATE jobs SET state = 'failed', error = ?, finished_at = ?
     WHERE state = 'queued' AND kind NOT IN (SELECT value FROM json_each(?))`,
  );
  const forget = db.prepare<[number]>(`DELETE FROM jobs WHERE state IN ('done', 'cancelled') AND finished_at < ?`);

  return {
    /** Answers the id, and whether there was no such job yet. */
    add(job: NewJob, now: number): { id: string; fresh: boolean } {
      const already = job.dedupeKey === undefined ? undefined : unfinished.get(job.dedupeKey, job.kind);
      if (already) return { id: already.id, fresh: false };
      const id = newId(now);
      const payload = JSON.stringify(job.payload ?? null);
      insert.run(id, job.kind, job.dedupeKey ?? null, payload, job.maxAttempts, job.runAfter, now);
      return { id, fresh: true };
    },
    one: (id: string) => one.get(id),
    page: (before: string, limit: number) => page.all(before, limit),
    count: () => count.get()?.n ?? 0,
    claim: (now: number) => claim.get(now, now),
    nextDue: () => nextDue.get()?.at ?? undefined,
    progress: ({ id, attempt }: JobTicket, at: { done: number; total: number | null }) =>
      progress.run(at.done, at.total, id, attempt),
    done: ({ id, attempt }: JobTicket, result: unknown, now: number) =>
      done.run(JSON.stringify(result ?? null), now, id, attempt),
    failed: ({ id, attempt }: JobTicket, error: JobError, now: number) =>
      failed.run(JSON.stringify(error), now, id, attempt),
    later: ({ id, attempt }: JobTicket, error: JobError, runAfter: number) =>
      later.run(JSON.stringify(error), runAfter, id, attempt),
    /** Takes back an attempt that ended only because the app closed. */
    handBack: ({ id, attempt }: JobTicket) => handBack.run(id, attempt),
    cancel: (id: string, now: number) => cancel.run(now, id).changes === 1,
    retry: (id: string, now: number) => retry.run(now, id).changes === 1,
    /**
     * Run once, before any work starts: whatever says that it is running belongs to a process that is gone,
     * as the lock on the workspace lets only one have it. Work that took the process down each time is given up.
     */
    recover: db.transaction(
      (kinds: string[], errors: { diedTooOften: JobError; unknownKind: JobError }, now: number) => {
        giveUp.run(JSON.stringify(errors.diedTooOften), now);
        requeue.run(now);
        unknownKinds.run(JSON.stringify(errors.unknownKind), now, JSON.stringify(kinds));
        forget.run(now - keptMs);
      },
    ).immediate,
  };
}
