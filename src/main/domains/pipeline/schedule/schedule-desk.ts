import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import type { ScheduleFields } from '../../../../contract/pipeline/schedules.ts';
import { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Actor } from '../../../platform/ledger/actor.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import { changeRow, insertRow, type Values } from '../../../platform/ledger/write-row.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';
import type { ScheduleRows } from './schedule-rows.ts';
import { cronOf } from './words/read-schedule.ts';
import { knownZone, zoneHere } from './zones.ts';

export type DeskOptions = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  clock: Clock;
  schedules: ScheduleRows;
  /** Throws when a filter names what is not there. */
  checkFilter?: (filter: Condition[]) => Promise<unknown>;
};

const atMost = 100;

/** Makes, changes and deletes schedules. */
export function createScheduleDesk({ ledger, clock, schedules, checkFilter }: DeskOptions) {
  const valuesOf = async (fields: Partial<ScheduleFields>): Promise<Values> => {
    const { name, when, zone, filter, deliver, enabled } = fields;
    if (filter) await checkFilter?.(filter);
    return {
      ...(name !== undefined && { name: named(name) }),
      ...(when !== undefined && { words: when, cron: cronOf(when) }),
      ...(zone !== undefined && { zone: knownZone(zone) }),
      ...(filter !== undefined && { filter: filter === null ? null : JSON.stringify(filter) }),
      ...(deliver !== undefined && { deliver: JSON.stringify({ mail: unique(deliver.mail), slack: deliver.slack }) }),
      ...(enabled !== undefined && { enabled: enabled ? 1 : 0 }),
    };
  };

  return {
    async create(actor: Actor, fields: ScheduleFields): Promise<string> {
      const usual = { zone: zoneHere(), filter: null, deliver: { mail: [], slack: false }, enabled: true };
      const values = await valuesOf({ ...usual, ...fields });
      return ledger.command({ label: `Schedule reviews “${titled(fields.name)}”`, actor }, (tx) => {
        if (schedules.all().length >= atMost) {
          throw new AppError('CONFLICT', `There are ${atMost} schedules, which is as many as there can be.`, {
            remedy: 'Delete one that nobody reads.',
          });
        }
        // What was due is reckoned from this moment, by the clock that the watch goes by.
        return insertRow(tx.db, 'review_schedules', clock.now(), values);
      });
    },
    async patch(actor: Actor, id: string, fields: Partial<ScheduleFields>): Promise<void> {
      const { name } = schedules.get(id);
      const values = await valuesOf(fields);
      await ledger.command({ label: labelOf(name, fields), actor }, (tx) => {
        schedules.get(id);
        return changeRow(tx.db, 'review_schedules', { id, now: clock.now() }, values);
      });
    },
    async delete(actor: Actor, id: string): Promise<void> {
      const { name } = schedules.get(id);
      await ledger.command({ label: `Delete the schedule “${titled(name)}”`, actor }, (tx) => {
        schedules.get(id);
        tx.db.prepare('DELETE FROM review_schedules WHERE id = ?').run(id);
      });
    },
  };
}

function named(name: string): string {
  const clean = cleanLine(name);
  if (clean !== '') return clean;
  throw invalid('name', 'name: this is empty.', 'Give the schedule a name.');
}

function labelOf(name: string, fields: Partial<ScheduleFields>): string {
  const only = Object.entries(fields).filter(([, value]) => value !== undefined).length === 1;
  const what = only && fields.enabled !== undefined ? (fields.enabled ? 'Switch on' : 'Switch off') : 'Change';
  return `${what} the schedule “${titled(name)}”`;
}

/** Each address once, however its letters are written. */
const unique = (addresses: readonly string[]): string[] => [
  ...new Map(addresses.map((address) => [address.toLowerCase(), address])).values(),
];
