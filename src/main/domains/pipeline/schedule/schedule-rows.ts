import type { Database } from 'better-sqlite3';
import { type Schedule, schedule } from '../../../../contract/pipeline/schedules.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import type { Timing } from './next-runs.ts';
import { readCron } from './words/read-cron.ts';
import { knownZone } from './zones.ts';

type Row = {
  id: string;
  name: string;
  words: string;
  cron: string;
  zone: string;
  filter: string | null;
  deliver: string;
  enabled: number;
  created_at: number;
  updated_at: number;
};

/** A schedule as it is kept. */
export type KeptSchedule = {
  id: string;
  name: string;
  words: string;
  /** Undefined when what is kept is no schedule: the workspace may have come from anywhere. */
  timing: Timing | undefined;
  cron: string;
  zone: string;
  filter: Schedule['filter'];
  deliver: Schedule['deliver'];
  enabled: boolean;
  createdAt: number;
  updatedAt: number;
};
export type ScheduleRows = ReturnType<typeof createScheduleRows>;

/** The schedules of a workspace, to be read; they are written through the ledger. */
export function createScheduleRows(db: Database) {
  const all = db.prepare<[], Row>('SELECT * FROM review_schedules ORDER BY created_at, id');
  const one = db.prepare<[string], Row>('SELECT * FROM review_schedules WHERE id = ?');
  const find = (id: string): KeptSchedule | undefined => {
    const row = one.get(id);
    return row && toKept(row);
  };
  return {
    all: (): KeptSchedule[] => all.all().map(toKept),
    find,
    get(id: string): KeptSchedule {
      const found = find(id);
      if (!found) throw notFound('schedule', id);
      return found;
    },
  };
}

const { filter, deliver } = schedule.shape;
const nobody: Schedule['deliver'] = { mail: [], slack: false };

function toKept(row: Row): KeptSchedule {
  const said = filter.safeParse(row.filter === null ? null : JSON.parse(row.filter));
  // A filter that cannot be read is not the same as none.
  const timing = said.success ? timingOf(row.cron, row.zone) : undefined;
  return {
    id: row.id,
    name: row.name,
    words: row.words,
    timing,
    cron: row.cron,
    zone: row.zone,
    filter: said.data ?? null,
    deliver: deliver.safeParse(JSON.parse(row.deliver)).data ?? nobody,
    enabled: row.enabled === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

const timings = new Map<string, Timing | undefined>();

function timingOf(cron: string, zone: string): Timing | undefined {
  const key = `${zone} ${cron}`;
  if (timings.has(key)) return timings.get(key);
  if (timings.size > 500) timings.clear();
  timings.set(key, undefined);
  try {
    timings.set(key, { cron: readCron(cron), zone: knownZone(zone) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return timings.get(key);
}
