import type { Database } from 'better-sqlite3';
import type { Delivery, ScheduleRun } from '../../../../contract/pipeline/schedules.ts';
import { newId } from '../../../platform/ids.ts';
import type { JobError } from '../../../platform/jobs/job-row.ts';

export type RunRow = {
  id: string;
  schedule_id: string;
  schedule_name: string;
  due_at: number;
  caught_up: number;
  started_at: number;
  finished_at: number | null;
  state: ScheduleRun['state'];
  review_id: string | null;
  error: string | null;
};
export type NewRun = { scheduleId: string; name: string; dueAt: number; caughtUp: number };
export type RunRows = ReturnType<typeof createRunRows>;

/** So many runs of a schedule are remembered; not by age, as the clock of a laptop may be wrong. */
const keptOfEach = 1_000;

/** The table of runs. One time of one schedule has one run, whatever happens. */
export function createRunRows(db: Database) {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO schedule_runs (id, schedule_id, schedule_name, due_at, caught_up, started_at, state)
     VALUES (?, ?, ?, ?, ?, ?, 'running')`,
  );
  const one = db.prepare<[string], RunRow>('SELECT * FROM schedule_runs WHERE id = ?');
  const latestDue = db.prepare<[string, number], { at: number | null }>(
    'SELECT max(due_at) AS at FROM schedule_runs WHERE schedule_id = ? AND due_at <= ?',
  );
  const last = db.prepare<[string], RunRow>(
    'SELECT * FROM schedule_runs WHERE schedule_id = ? ORDER BY id DESC LIMIT 1',
  );
  const running = db.prepare<[], RunRow>(`SELECT * FROM schedule_runs WHERE state = 'running' ORDER BY id`);
  const page = db.prepare<[string | null, string | null, number], RunRow>(
    'SELECT * FROM schedule_runs WHERE ? IS NULL OR schedule_id = ? ORDER BY id DESC LIMIT ?',
  );
  const count = db.prepare<[string | null, string | null], { n: number }>(
    'SELECT count(*) AS n FROM schedule_runs WHERE ? IS NULL OR schedule_id = ?',
  );
  const reviewed = db.prepare('UPDATE schedule_runs SET review_id = ? WHERE id = ?');
  const done = db.prepare(
    `UPDATE schedule_runs SET state = 'done', finished_at = ?, error = NULL WHERE id = ? AND state = 'running'`,
  );
  const failed = db.prepare(
    `UPDATE schedule_runs SET state = 'failed', finished_at = ?, error = ? WHERE id = ? AND state = 'running'`,
  );
  const trim = db.prepare<[number]>(
    `DELETE FROM schedule_runs WHERE id IN (
       SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY schedule_id ORDER BY id DESC) AS nth FROM schedule_runs)
       WHERE nth > ?)`,
  );

  return {
    /** Answers nothing when that time has had its run. */
    add({ scheduleId, name, dueAt, caughtUp }: NewRun, now: number): RunRow | undefined {
      const id = newId(now);
      insert.run(id, scheduleId, name, dueAt, caughtUp, now);
      return one.get(id);
    },
    one: (id: string) => one.get(id),
    latestDue: (scheduleId: string, now: number): number | undefined => latestDue.get(scheduleId, now)?.at ?? undefined,
    last: (scheduleId: string) => last.get(scheduleId),
    running: (): RunRow[] => running.all(),
    page: (scheduleId: string | undefined, limit: number): RunRow[] =>
      page.all(scheduleId ?? null, scheduleId ?? null, limit),
    count: (scheduleId: string | undefined): number => count.get(scheduleId ?? null, scheduleId ?? null)?.n ?? 0,
    setReview: (id: string, reviewId: string) => reviewed.run(reviewId, id),
    done: (id: string, now: number): boolean => done.run(now, id).changes === 1,
    failed: (id: string, error: JobError, now: number) => failed.run(now, JSON.stringify(error), id),
    trim: () => trim.run(keptOfEach),
  };
}

const instant = (at: number): string => new Date(at).toISOString();

export const toRun = (row: RunRow, deliveries: Delivery[]): ScheduleRun => ({
  id: row.id,
  scheduleId: row.schedule_id,
  scheduleName: row.schedule_name,
  dueAt: instant(row.due_at),
  caughtUp: row.caught_up,
  startedAt: instant(row.started_at),
  finishedAt: row.finished_at === null ? null : instant(row.finished_at),
  state: row.state,
  reviewId: row.review_id,
  error: row.error === null ? null : JSON.parse(row.error),
  deliveries,
});
