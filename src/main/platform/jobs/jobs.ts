import type { Database } from 'better-sqlite3';
import type { Job, Page } from '../../../contract/base.ts';
import { AppError, notFound } from '../app-error.ts';
import { whenFree } from '../database/when-free.ts';
import { type Clock, systemClock } from '../schedule/clock.ts';
import { diedTooOften, unknownKind } from './explain-failure.ts';
import { type JobKind, type RegisteredKind, registered } from './job-kinds.ts';
import { toJob } from './job-row.ts';
import { createJobRunner } from './job-runner.ts';
import { createJobStore } from './job-store.ts';

export type EnqueueRequest = {
  kind: string;
  payload?: unknown;
  /** While a job of this kind with this key waits or runs, asking again answers that one. */
  dedupeKey?: string;
  /** Not before this time. */
  runAfter?: number;
};

export type Jobs = {
  /** Says how a kind of job is done. All kinds are registered before `start`. */
  register<P>(kind: string, definition: JobKind<P>): void;
  /** Takes up what a former process left, and begins. */
  start(): Promise<void>;
  enqueue(request: EnqueueRequest): Promise<Job>;
  get(id: string): Job;
  list(request: { limit: number; cursor?: string }): Page<Job>;
  cancel(id: string): Promise<Job>;
  retry(id: string): Promise<Job>;
  /** Resolves when the job has ended, whichever way. */
  ended(id: string): Promise<Job>;
  subscribe(listener: (job: Job) => void): () => void;
  /** Asks running work to stop and waits briefly; what does not stop is taken up at the next start. */
  close(): Promise<void>;
};

export type JobsOptions = {
  db: Database;
  file: string;
  clock?: Clock;
  random?: () => number;
  /** Told of failures that nobody foresaw, with the stack that the list of jobs does not show. */
  onBug?: (error: unknown, kind: string) => void;
};

const isOver = (job: Job): boolean => job.state !== 'queued' && job.state !== 'running';

/** Background work that survives a kill: a row per job, tried again when it fails, listed with its reason when it ends. */
export function createJobs({ db, file, clock = systemClock, random = Math.random, onBug }: JobsOptions): Jobs {
  const store = createJobStore(db);
  const kinds = new Map<string, RegisteredKind>();
  const listeners = new Set<(job: Job) => void>();
  const tell = (job: Job) => {
    for (const listener of [...listeners]) listener(job);
  };
  const runner = createJobRunner({ store, kinds, file, clock, random, onBug, tell: (id) => tell(get(id)) });

  const rowOf = (id: string) => {
    const row = store.one(id);
    if (!row) throw notFound('job', id);
    return row;
  };
  const get = (id: string): Job => toJob(rowOf(id), runner.progressOf(id));
  const subscribe = (listener: (job: Job) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  return {
    get,
    subscribe,
    register(kind, definition) {
      kinds.set(kind, registered(definition));
    },
    async start() {
      await whenFree(file, () => store.recover([...kinds.keys()], { diedTooOften, unknownKind }, clock.now()));
      runner.start();
    },
    async enqueue({ kind, payload, dedupeKey, runAfter }) {
      const known = kinds.get(kind);
      if (!known) throw new Error(`No job of the kind ${kind} is registered.`);
      const checked = known.check(payload ?? {});
      const now = clock.now();
      const wanted = { kind, payload: checked, dedupeKey, maxAttempts: known.maxAttempts, runAfter: runAfter ?? now };
      const { id, fresh } = await whenFree(file, () => store.add(wanted, now));
      const job = get(id);
      if (fresh) tell(job);
      runner.look();
      return job;
    },
    list({ limit, cursor }) {
      const rows = store.page(cursor ?? 'z', limit + 1);
      const items = rows.slice(0, limit).map((row) => toJob(row, runner.progressOf(row.id)));
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total: store.count() };
    },
    async cancel(id) {
      rowOf(id);
      // Stopped first: work that holds the lock would keep the cancelling from being written until it is over.
      runner.stop(id);
      if (await whenFree(file, () => store.cancel(id, clock.now()))) tell(get(id));
      return get(id);
    },
    async retry(id) {
      const { state, kind } = rowOf(id);
      if (runner.isRunning(id)) {
        throw new AppError('BUSY', 'This work has not stopped yet.', { remedy: 'Wait a moment.', retryable: true });
      }
      if (!kinds.has(kind)) {
        throw new AppError('UNSUPPORTED_HERE', unknownKind.detail, { remedy: unknownKind.remedy });
      }
      if (!(await whenFree(file, () => store.retry(id, clock.now())))) {
        throw new AppError('CONFLICT', `Only work that failed or was cancelled can be tried again; this is ${state}.`, {
          remedy: 'Start it anew if you want it done once more.',
        });
      }
      tell(get(id));
      runner.look();
      return get(id);
    },
    ended: (id) =>
      new Promise((resolve, reject) => {
        const stop = subscribe((job) => {
          if (job.id !== id || !isOver(job)) return;
          stop();
          resolve(job);
        });
        try {
          const job = get(id);
          if (!isOver(job)) return;
          stop();
          resolve(job);
        } catch (error) {
          stop();
          reject(error);
        }
      }),
    close: () => runner.close(),
  };
}
