import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { JobTicket } from './finish-job.ts';

/** What a running job is given. */
export type JobRun<P> = {
  payload: P;
  /** For `finishJob`, which saves the effect and the end of the job together. */
  ticket: JobTicket;
  /** Aborts when the job is cancelled or the workspace closes. */
  signal: AbortSignal;
  progress(done: number, total?: number | null): void;
};

export type JobKind<P> = {
  payload: z.ZodType<P>;
  maxAttempts?: number;
  /** How long to wait after a failure, where seconds are too short; undefined: as usual. */
  pauseAfter?(error: unknown, attempt: number): number | undefined;
  /** May run again after a kill: either its effect can be had twice, or it ends with `finishJob`. */
  run(job: JobRun<P>): Promise<unknown>;
};

/** A kind whose payload type is known only inside. */
export type RegisteredKind = {
  check(payload: unknown): unknown;
  maxAttempts: number;
  pauseAfter(error: unknown, attempt: number): number | undefined;
  start(job: JobRun<unknown>): Promise<unknown>;
};

export const registered = <P>(kind: JobKind<P>): RegisteredKind => ({
  check: (payload) => kind.payload.parse(payload),
  maxAttempts: kind.maxAttempts ?? 5,
  pauseAfter: (error, attempt) => kind.pauseAfter?.(error, attempt),
  start: async (job) => {
    const { success, data } = kind.payload.safeParse(job.payload);
    if (success) return kind.run({ ...job, payload: data });
    throw new AppError(
      'UNSUPPORTED_HERE',
      'This work was left by another version of Throughline and cannot be taken up.',
      {
        remedy: 'Start it anew if you still want it.',
      },
    );
  },
});
