import type { Database } from 'better-sqlite3';
import type { Delivery } from '../../../../contract/pipeline/schedules.ts';
import { newId } from '../../../platform/ids.ts';
import type { JobError } from '../../../platform/jobs/job-row.ts';

export type DeliveryRow = {
  id: string;
  run_id: string;
  channel: Delivery['channel'];
  recipient: string;
  state: Delivery['state'];
  attempts: number;
  next_try_at: number | null;
  sent_at: number | null;
  error: string | null;
  job_id: string | null;
};
export type DeliveryTask = DeliveryRow & { schedule_id: string; schedule_name: string; review_id: string | null };
export type DeliveryRows = ReturnType<typeof createDeliveryRows>;

/** The table of what went out, or is to. */
export function createDeliveryRows(db: Database) {
  const insert = db.prepare(
    `INSERT INTO deliveries (id, run_id, channel, recipient, state, attempts, sent_at) VALUES (?, ?, ?, ?, ?, 0, ?)`,
  );
  const one = db.prepare<[string], DeliveryTask>(
    `SELECT d.*, r.schedule_id, r.schedule_name, r.review_id
     FROM deliveries d JOIN schedule_runs r ON r.id = d.run_id WHERE d.id = ?`,
  );
  const ofRun = db.prepare<[string], DeliveryRow>('SELECT * FROM deliveries WHERE run_id = ? ORDER BY id');
  const open = db.prepare<[], DeliveryRow>(
    `SELECT * FROM deliveries WHERE state IN ('waiting', 'sending') ORDER BY id`,
  );
  const scheduled = db.prepare<[string], { id: string }>('SELECT id FROM review_schedules WHERE id = ?');
  const begin = db.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, next_try_at = NULL, job_id = ? WHERE id = ?`,
  );
  const sent = db.prepare(
    `UPDATE deliveries SET state = 'sent', sent_at = ?, next_try_at = NULL, error = NULL WHERE id = ?`,
  );
  const wait = db.prepare(
    `UPDATE deliveries SET state = 'waiting', next_try_at = ?, error = ? WHERE id = ? AND state <> 'sent'`,
  );
  const fail = db.prepare(
    `UPDATE deliveries SET state = 'failed', next_try_at = NULL, error = ? WHERE id = ? AND state <> 'sent'`,
  );
  const failOfJob = db.prepare(
    `UPDATE deliveries SET state = 'failed', next_try_at = NULL, error = ?
     WHERE job_id = ? AND state IN ('waiting', 'sending')`,
  );
  const setJob = db.prepare('UPDATE deliveries SET job_id = ? WHERE id = ?');

  return {
    /** Part of the transaction in which a run ends. In the app the review is the report, so it is there at once. */
    add(runId: string, channel: Delivery['channel'], recipient: string, now: number): void {
      const there = channel === 'app';
      insert.run(newId(now), runId, channel, recipient, there ? 'sent' : 'waiting', there ? now : null);
    },
    one: (id: string) => one.get(id),
    ofRun: (runId: string): DeliveryRow[] => ofRun.all(runId),
    /** Those that are neither sent nor given up. */
    open: (): DeliveryRow[] => open.all(),
    isScheduled: (scheduleId: string): boolean => scheduled.get(scheduleId) !== undefined,
    begin: (id: string, jobId: string) => begin.run(jobId, id),
    sent: (id: string, now: number) => sent.run(now, id),
    wait: (id: string, nextTryAt: number | null, error: JobError | null) =>
      wait.run(nextTryAt, error && JSON.stringify(error), id),
    fail: (id: string, error: JobError) => fail.run(JSON.stringify(error), id),
    failOfJob: (jobId: string, error: JobError) => failOfJob.run(JSON.stringify(error), jobId).changes,
    setJob: (id: string, jobId: string) => setJob.run(jobId, id),
  };
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export const toDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  channel: row.channel,
  to: row.recipient,
  state: row.state,
  attempts: row.attempts,
  nextTryAt: instant(row.next_try_at),
  sentAt: instant(row.sent_at),
  error: row.error === null ? null : JSON.parse(row.error),
});
