import { z } from 'zod';
import type { MailServer, Schedule, ScheduleFields } from '../../../../contract/pipeline/schedules.ts';
import type { AppError } from '../../../platform/app-error.ts';
import { createDepartures } from '../../../platform/departures/departures.ts';
import { createJobs } from '../../../platform/jobs/jobs.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { describeTable } from '../../../platform/ledger/triggers.ts';
import { createManualClock } from '../../../platform/schedule/manual-clock.ts';
import { memoryKeychain } from '../../../platform/secrets/memory-keychain.ts';
import { createSecrets } from '../../../platform/secrets/secrets.ts';
import { ledgeredTables } from '../schema.ts';
import { createSchedules } from './create-schedules.ts';

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;
const person = { kind: 'person' } as const;
const tables = ledgeredTables.map(describeTable);

/** A laptop with a workspace, a keychain and a clock that the test moves; sockets and jobs are real. */
export async function openTestSchedules(start: string) {
  const clock = createManualClock(Date.parse(start));
  const { db, ledger, feed } = openMemoryLedger(tables);
  const secrets = createSecrets({ keychain: memoryKeychain() });
  const departures = createDepartures({ db, file: 'test' });
  const errors: unknown[] = [];
  const reviewed: { name: string; filter: unknown; runId: string }[] = [];
  let server: MailServer | null = null;
  let sendTo: readonly string[] = [];
  /** What a review does: nothing, unless the test says otherwise. */
  let review: (signal: AbortSignal) => Promise<void> = async () => {};
  let patience = { connectMs: 2_000, quietMs: 2_000, wholeMs: 10_000 };

  async function open() {
    const jobs = createJobs({ db, file: 'test', clock, random: () => 1, onBug: (error) => errors.push(error) });
    jobs.register('review', { payload: z.unknown(), maxAttempts: 1, run: ({ signal }) => review(signal) });
    const schedules = createSchedules({
      ...{ db, file: 'test', ledger, clock, feed, jobs, secrets, patience },
      mailServer: {
        get: () => server,
        set(wanted) {
          server = wanted;
        },
      },
      consents: {
        get: () => sendTo,
        set(given) {
          sendTo = given;
        },
      },
      slackOnLoopback: true,
      async startReview({ name, filter, runId }) {
        reviewed.push({ name, filter, runId });
        return { jobId: (await jobs.enqueue({ kind: 'review', dedupeKey: runId })).id };
      },
      reviewEnded: jobs.ended,
      message: async (id) => ({ subject: 'Review', text: `Review ${id}`, html: `<p>${id}</p>` }),
      departed: (destination, what, bytes) => departures.record({ kind: 'request', destination, what, bytes }),
      onError: (error) => errors.push(error),
    });
    await jobs.start();
    schedules.begin();
    return { jobs, schedules };
  }
  let app = await open();
  let held = false;
  const atWork = db.prepare<[number], { n: number }>(
    `SELECT (SELECT count(*) FROM jobs WHERE state = 'running' OR (state = 'queued' AND run_after <= ?))
       + (SELECT count(*) FROM schedule_runs WHERE state = 'running')
       + (SELECT count(*) FROM deliveries WHERE state = 'waiting' AND job_id IS NULL) AS n`,
  );
  const isBusy = () => !held && atWork.get(clock.now())?.n !== 0;
  /** Until whatever runs now has come to rest: real work needs real time. */
  const settle = async () => {
    for (let quiet = 0; quiet < 3; quiet = isBusy() ? 0 : quiet + 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };

  const bench = {
    ...{ db, clock, secrets, departures, errors, reviewed, settle, ledger },
    schedules: () => app.schedules,
    jobs: () => app.jobs,
    /** The workspace came from another laptop: nobody has said here who may get its reports. */
    fromElsewhere() {
      sendTo = [];
    },
    server: (at: MailServer | null) => {
      server = at;
    },
    patience(shorter: Partial<typeof patience>) {
      patience = { ...patience, ...shorter };
    },
    /** Reviews fail for this reason, or go on until they are let go. */
    reviewsFail(error: AppError | undefined) {
      review = async () => {
        if (error) throw error;
      };
    },
    holdReviews(): () => void {
      let letGo = () => {};
      const waiting = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      held = true;
      review = (signal) =>
        Promise.race([
          waiting,
          new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
        ]);
      return () => {
        held = false;
        review = async () => {};
        letGo();
      };
    },
    /** Time passes while the laptop is awake. */
    async pass(ms: number) {
      for (let left = ms; left > 0; ) {
        const step = Math.min(left, Math.max(clock.untilNext() ?? left, 1));
        clock.advance(step);
        left -= step;
        await app.schedules.look();
        if (left === 0 || isBusy()) await settle();
      }
    },
    /** The laptop sleeps, or its clock is put to another time; then the app looks. */
    async jump(ms: number) {
      clock.jump(ms);
      await app.schedules.look();
      await settle();
    },
    async close() {
      await app.schedules.stop();
      await app.jobs.close();
    },
    /** The app is closed for a time. */
    async away(ms: number) {
      await bench.close();
      clock.jump(ms);
      app = await open();
      await bench.pass(6_000);
    },
    make: (fields: Partial<ScheduleFields> = {}): Promise<Schedule> =>
      app.schedules.create(person, { name: 'Weekday', when: 'weekdays 8:00', zone: 'Europe/Berlin', ...fields }),
    patch: (id: string, fields: Partial<ScheduleFields>) => app.schedules.patch(person, id, fields),
    remove: (id: string) => app.schedules.delete(person, id),
    undo: () => ledger.undo({ actor: person }),
    runs: () => app.schedules.runs({ limit: 100 }).items.toReversed(),
    /** When each run was due, when it began, and how many it stands for. */
    told: () =>
      bench
        .runs()
        .map(({ dueAt, startedAt, caughtUp, state }) => [dueAt.slice(0, 16), startedAt.slice(0, 16), caughtUp, state]),
    deliveries: () => bench.runs().flatMap((run) => run.deliveries.filter(({ channel }) => channel !== 'app')),
  };
  await bench.pass(6_000);
  return bench;
}
