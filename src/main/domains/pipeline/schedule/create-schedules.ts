import type { Page } from '../../../../contract/base.ts';
import type { MailServer, Schedule, ScheduleFields, ScheduleRun } from '../../../../contract/pipeline/schedules.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import type { Actor } from '../../../platform/ledger/actor.ts';
import { type ChannelsOptions, createChannels } from '../delivery/channels.ts';
import { type ConsentStore, createConsent } from '../delivery/consent.ts';
import { createDeliveries, type DeliveriesOptions } from '../delivery/create-deliveries.ts';
import { createDeparted, type RecordDeparture } from '../delivery/report-departure.ts';
import { createTryOut } from '../delivery/try-out.ts';
import { createCarryOut, type ReviewsForSchedules } from './carry-out.ts';
import { nextRuns } from './next-runs.ts';
import { createRunRows, toRun } from './run-rows.ts';
import { createScheduleDesk, type DeskOptions } from './schedule-desk.ts';
import { createScheduleRows, type KeptSchedule } from './schedule-rows.ts';
import { createScheduleWatch, type WatchOptions } from './schedule-watch.ts';
import { readSchedule } from './words/read-schedule.ts';
import { saySchedule } from './words/say-schedule.ts';
import { knownZone, zoneHere } from './zones.ts';

export type SchedulesOptions = ChannelsOptions &
  ReviewsForSchedules &
  Omit<DeskOptions, 'schedules'> &
  Pick<WatchOptions, 'feed' | 'onError'> &
  Pick<DeliveriesOptions, 'file' | 'jobs' | 'message'> & {
    departed: RecordDeparture;
    /** Where it is kept to whom this laptop may send. */
    consents: ConsentStore;
    /** Runs and deliveries are not in the ledger: told when one of them stands differently. */
    onChange?: () => void;
  };
export type Schedules = ReturnType<typeof createSchedules>;

const shownRuns = 5;
const pageOf = <T>(items: T[], total = items.length): Page<T> => ({ items, nextCursor: null, total });

/** Reviews at set times, and their reports on the way to whoever reads them. Made before the jobs start. */
export function createSchedules(options: SchedulesOptions) {
  const { db, file, clock, onError, onChange: changed = () => {} } = options;
  const runs = createRunRows(db);
  const schedules = createScheduleRows(db);
  const desk = createScheduleDesk({ ...options, schedules });
  const channels = createChannels(options);
  const departed = createDeparted(options.departed, onError);
  const consent = createConsent(options.consents);
  const deliveries = createDeliveries({ ...options, channels, consent, departed, changed });
  const carrying = createCarryOut({ ...options, runs, schedules, deliveries, changed });
  const watch = createScheduleWatch({ ...options, schedules, runs, carryOut: carrying.begin, changed });

  const shownRun = (id: string): ScheduleRun | null => {
    const row = runs.one(id);
    return row ? toRun(row, deliveries.ofRun(id)) : null;
  };
  const shown = (kept: KeptSchedule): Schedule => {
    const last = runs.last(kept.id);
    return {
      id: kept.id,
      name: kept.name,
      when: kept.words,
      cron: kept.cron,
      means: kept.timing ? saySchedule(kept.timing.cron, kept.timing.zone) : 'Never: say again when it is to run',
      zone: kept.zone,
      filter: kept.filter,
      deliver: kept.deliver,
      enabled: kept.enabled,
      nextRuns: kept.enabled && kept.timing ? instants(nextRuns(kept.timing, clock.now(), shownRuns)) : [],
      lastRun: last ? shownRun(last.id) : null,
      createdAt: new Date(kept.createdAt).toISOString(),
      updatedAt: new Date(kept.updatedAt).toISOString(),
    };
  };
  const get = (id: string): Schedule => shown(schedules.get(id));

  return {
    list: () => pageOf(schedules.all().map(shown)),
    get,
    async create(actor: Actor, fields: ScheduleFields) {
      const made = get(await desk.create(actor, fields));
      consent.give(made);
      return made;
    },
    async patch(actor: Actor, id: string, fields: Partial<ScheduleFields>) {
      await desk.patch(actor, id, fields);
      const saved = get(id);
      // Switching it on or off, or naming it, is no look at who gets it.
      if (fields.deliver) consent.give(saved);
      return saved;
    },
    async delete(actor: Actor, id: string) {
      await desk.delete(actor, id);
      return { ok: true as const };
    },
    read({ when, zone }: { when: string; zone?: string }) {
      const { cron, problem } = readSchedule(when);
      if (cron === null) return { cron, means: null, nextRuns: [], problem };
      const timing = { cron, zone: knownZone(zone ?? zoneHere()) };
      const means = saySchedule(cron, timing.zone);
      return { cron, means, nextRuns: instants(nextRuns(timing, clock.now(), shownRuns)), problem: null };
    },
    /** Also how a run that failed is run again. While one is under way, that is the answer. */
    async runNow(id: string): Promise<ScheduleRun> {
      const { name } = schedules.get(id);
      const now = clock.now();
      const already = runs.running().find((run) => run.schedule_id === id);
      const run =
        already ?? (await whenFree(file, () => runs.add({ scheduleId: id, name, dueAt: now, caughtUp: 0 }, now)));
      const row = run ?? runs.last(id);
      if (!row) throw new Error('A run that was just written is not there.');
      if (run) carrying.begin(run);
      changed();
      return toRun(row, deliveries.ofRun(row.id));
    },
    runs: ({ scheduleId, limit }: { scheduleId?: string; limit: number }) =>
      pageOf(
        runs.page(scheduleId, limit).map((row) => toRun(row, deliveries.ofRun(row.id))),
        runs.count(scheduleId),
      ),
    retry: deliveries.retry,
    channels: channels.get,
    async setMail(server: (MailServer & { password?: string }) | null) {
      await channels.setMail(server);
      return { ok: true as const };
    },
    async setSlack(webhook: string | null) {
      await channels.setSlack(webhook);
      return { ok: true as const };
    },
    tryOut: createTryOut({ channels, mailServer: options.mailServer, departed }),
    /** Looks at the clock now: the laptop woke up. */
    look: watch.look,
    begin(): void {
      deliveries.begin();
      watch.begin();
      void whenFree(file, runs.trim).then(deliveries.takeUp).catch(onError);
    },
    async stop(): Promise<void> {
      carrying.stop();
      deliveries.stop();
      await watch.stop();
    },
  };
}

const instants = (times: readonly number[]): string[] => times.map((at) => new Date(at).toISOString());
