import { AppError } from '../app-error.ts';
import { explainDatabaseError } from '../database/database-error.ts';
import { whenFree } from '../database/when-free.ts';
import type { Clock } from '../schedule/clock.ts';
import { backoff } from './backoff.ts';
import { explainFailure, worthRetrying } from './explain-failure.ts';
import type { JobTicket } from './finish-job.ts';
import type { RegisteredKind } from './job-kinds.ts';
import type { JobRow, Progress } from './job-row.ts';
import type { JobStore } from './job-store.ts';
import { createProgressReports } from './progress-reports.ts';

/** How many jobs run at once; heavy ones queue again for a worker thread. */
const atOnce = 3;
/** How long closing waits for running jobs to stop. */
const closingMs = 2_000;

type Running = { abort: AbortController; ended: Promise<void> };

type Deps = {
  store: JobStore;
  kinds: ReadonlyMap<string, RegisteredKind>;
  file: string;
  clock: Clock;
  random: () => number;
  tell: (id: string) => void;
  onBug?: ((error: unknown, kind: string) => void) | undefined;
};

/** Takes due jobs and runs them. Holds one timer, and only while a job waits for its time. */
export function createJobRunner({ store, kinds, file, clock, random, tell, onBug }: Deps) {
  const running = new Map<string, Running>();
  const reports = createProgressReports({ store, clock, tell });
  let started = false;
  let closing = false;
  let looking = false;
  let lookAgain = false;
  let forgetTimer = () => {};

  const look = (): void => {
    lookAgain = true;
    if (!started || closing || looking) return;
    looking = true;
    lookAgain = false;
    void takeDue().finally(() => {
      looking = false;
      if (lookAgain) look();
    });
  };

  async function takeDue(): Promise<void> {
    forgetTimer();
    try {
      while (!closing && running.size < atOnce) {
        const row = await whenFree(file, () => store.claim(clock.now()));
        if (!row) break;
        begin(row);
      }
      if (closing || running.size >= atOnce) return;
      const next = store.nextDue();
      if (next !== undefined) forgetTimer = clock.after(next - clock.now(), look);
    } catch (error) {
      // The disk may be full or gone for now; the jobs are on it and are looked for again later.
      if (closing) return;
      onBug?.(error, 'jobs');
      forgetTimer = clock.after(60_000, look);
    }
  }

  function begin(row: JobRow): void {
    const abort = new AbortController();
    const ticket = { id: row.id, attempt: row.attempts };
    const ended = attempt(row, ticket, abort.signal).finally(() => {
      running.delete(row.id);
      reports.forget(row.id);
      if (closing) return;
      tell(row.id);
      look();
    });
    running.set(row.id, { abort, ended });
    tell(row.id);
  }

  async function attempt(row: JobRow, ticket: JobTicket, signal: AbortSignal): Promise<void> {
    try {
      const kind = kinds.get(row.kind);
      if (!kind) throw new AppError('UNSUPPORTED_HERE', `There is no work of the kind ${row.kind}.`);
      const payload: unknown = JSON.parse(row.payload);
      const progress = (done: number, total: number | null = null) => reports.report(ticket, { done, total });
      const result = await kind.start({ payload, ticket, signal, progress });
      await whenFree(file, () => store.done(ticket, result, clock.now()));
    } catch (error) {
      await settleFailure(row, ticket, { error: explainDatabaseError(error, file), stopped: signal.aborted });
    }
  }

  async function settleFailure(row: JobRow, ticket: JobTicket, failure: { error: unknown; stopped: boolean }) {
    const { error, stopped } = failure;
    if (!(error instanceof AppError)) onBug?.(error, row.kind);
    const now = clock.now();
    try {
      await whenFree(file, () => {
        if (closing) return store.handBack(ticket);
        if (stopped) return store.cancel(row.id, now);
        if (worthRetrying(error) && ticket.attempt < row.max_attempts) {
          const pause = kinds.get(row.kind)?.pauseAfter(error, ticket.attempt) ?? backoff(ticket.attempt, random);
          return store.later(ticket, explainFailure(error), now + pause);
        }
        return store.failed(ticket, explainFailure(error), now);
      });
    } catch (unwritable) {
      // Where even this cannot be written the row still says that the job runs, and the next start takes it up.
      onBug?.(unwritable, row.kind);
    }
  }

  return {
    start() {
      started = true;
      look();
    },
    look,
    isRunning: (id: string): boolean => running.has(id),
    progressOf: (id: string): Progress | undefined => reports.of(id),
    stop(id: string) {
      running.get(id)?.abort.abort(new AppError('CANCELLED', 'The work was cancelled.'));
    },
    async close() {
      closing = true;
      forgetTimer();
      for (const { abort } of running.values()) abort.abort(new AppError('CANCELLED', 'The workspace was closed.'));
      const all = Promise.all([...running.values()].map(({ ended }) => ended));
      let enough = () => {};
      const patience = new Promise<void>((resolve) => {
        enough = clock.after(closingMs, resolve);
      });
      await Promise.race([all, patience]);
      enough();
    },
  };
}
