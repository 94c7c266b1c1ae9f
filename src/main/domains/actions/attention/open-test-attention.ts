import type { Database } from 'better-sqlite3';
import type { Notice } from '../../../../contract/actions/shapes.ts';
import { newId } from '../../../platform/ids.ts';
import type { ChangeFeed } from '../../../platform/ledger/change-events.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import { createManualClock } from '../../../platform/schedule/manual-clock.ts';
import { createAttention } from './attention.ts';
import type { SpeakingHours } from './speaking-hours.ts';

export const minutes = 60_000;
export const hours = 60 * minutes;
export const always: SpeakingHours = { on: true, morningAt: null, quiet: null, weekends: true };

type Groups = { groups: { key: string | null; count: number }[] };
type TestRecords = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  feed: ChangeFeed;
  records: { deals: { totals(asked: { groupBy: 'standing'; filter: string }): Promise<Groups> } };
};
const person = { kind: 'person' } as const;

type Planned = { at: number; allDay?: boolean; form?: 'action' | 'park'; stage?: string };

/** A laptop with a workspace on it, a clock that the test moves, and a host that says what there is to say. */
export async function openTestAttention(
  openRecords: (now: () => number) => Promise<TestRecords>,
  start: string,
  speaking: SpeakingHours = always,
) {
  const clock = createManualClock(Date.parse(start));
  const { db, ledger, feed, records } = await openRecords(clock.now);
  const said: (Notice & { said: string })[] = [];
  const published: string[] = [];
  let settings = speaking;
  let hostListens = true;
  let taken: Promise<unknown> = Promise.resolve();
  let attention = open();

  function open() {
    const opened = createAttention({
      ...{ db, file: 'test', clock, feed },
      hours: () => settings,
      standings: async () => {
        const { groups } = await records.deals.totals({ groupBy: 'standing', filter: 'outcome:is:open' });
        const count = (standing: string) => groups.find(({ key }) => key === standing)?.count ?? 0;
        return { overdue: count('overdue'), today: count('today'), none: count('none') };
      },
      publish(type) {
        published.push(type);
        if (type === 'notices' && hostListens) taken = take();
      },
      onError(error) {
        throw error;
      },
    });
    opened.begin();
    return opened;
  }
  async function take() {
    const notices = await attention.take();
    const at = new Date(clock.now()).toISOString();
    said.push(...notices.map((notice) => ({ ...notice, said: at })));
    return notices;
  }

  const bench = {
    ...{ db, clock, said, published, take },
    now: clock.now,
    attention: () => attention,
    async settle() {
      let waitedFor: unknown;
      while (waitedFor !== taken) {
        waitedFor = taken;
        await taken;
      }
    },
    /** Time passes while the laptop is awake. */
    async pass(ms: number) {
      for (let left = ms; left > 0; ) {
        const step = Math.min(left, Math.max(clock.untilNext() ?? left, 1));
        clock.advance(step);
        left -= step;
        await bench.settle();
      }
    },
    /** Time passes while nothing runs; then the OS says that it woke up. */
    async sleep(ms: number) {
      clock.jump(ms);
      attention.look();
      await bench.settle();
    },
    async restart() {
      await attention.stop();
      attention = open();
      await bench.pass(2_000);
    },
    set(patch: Partial<SpeakingHours>) {
      settings = { ...settings, ...patch };
      attention.look();
      return bench.settle();
    },
    settings: () => settings,
    hostListens(listens: boolean) {
      hostListens = listens;
    },
    /** Plans a step on a new deal for each; answers the ids of deal and step. */
    async plan(...planned: Planned[]) {
      const made = planned.map((step) => ({ ...step, dealId: newId(), stepId: newId() }));
      await ledger.command({ label: 'Plan', actor: person }, (tx) => {
        const insert = tx.db.prepare(
          `INSERT INTO deals (id, name, stage_id, next_id, next_form, next_what, next_kind, next_at, next_zone,
             next_all_day, next_since, created_at, updated_at)
           VALUES (?, ?, ?, ?, ?, ?, 'call', ?, 'UTC', ?, ?, ?, ?)`,
        );
        for (const [n, { dealId, stepId, at, stage = 'proposal', form = 'action', allDay = false }] of made.entries()) {
          const { now } = tx;
          insert.run(dealId, `Deal ${n}`, stage, stepId, form, `Call ${n}`, at, allDay ? 1 : 0, now, now, now);
        }
      });
      await bench.settle();
      return made;
    },
    /** Changes what a deal stands on, as snoozing, closing or undoing does. */
    async change(dealId: string, field: 'next_at' | 'stage_id', value: number | string) {
      await ledger.command({ label: 'Change', actor: person }, (tx) =>
        tx.db.prepare(`UPDATE deals SET ${field} = ? WHERE id = ?`).run(value, dealId),
      );
      await bench.settle();
    },
    titles: () => said.map(({ title }) => title),
  };
  await bench.pass(2_000);
  return bench;
}
