import type { Database } from 'better-sqlite3';
import type { StepKind } from '../../../../contract/records/next-step.ts';

/** A next action of an open deal, as far as it takes to speak of it. */
export type DueStep = {
  dealId: string;
  dealName: string;
  accountName: string | null;
  stepId: string;
  what: string;
  kind: StepKind | null;
  at: number;
};

/** A place in the order in which steps fall due; `row` tells apart what falls due at the same moment. */
export type Place = { at: number; row: number };
export const beforeAll: Place = { at: -1, row: -1 };

/*
 * The index holds what is next on every deal by its time. It is named, so that no statistics can ever make SQLite go
 * through all deals instead; whether a deal is open is then one look at its stage.
 */
const nextActions = `deals d INDEXED BY deals_next CROSS JOIN stages s ON s.id = d.stage_id`;
const isOpenAction = `s.outcome = 'open' AND d.next_form = 'action'`;
const stretch = `(d.next_at, d.rowid) > (@at, @row) AND d.next_at <= @upTo AND (d.next_at, d.rowid) <= (@endAt, @endRow)`;
/** A step for a whole day is announced by the morning's digest, not at midnight. */
const timed = `${isOpenAction} AND d.next_all_day IS NOT 1 AND d.next_id IS NOT NULL`;
const shown = `d.id AS dealId, d.name AS dealName, a.name AS accountName, d.next_id AS stepId,
  coalesce(d.next_what, '') AS what, d.next_kind AS kind, d.next_at AS at`;

export const dueSql = {
  overdue: `SELECT count(*) FROM (SELECT 1 FROM ${nextActions} WHERE d.next_at < @now AND ${isOpenAction} LIMIT @most)`,
  first: `SELECT ${shown} FROM ${nextActions} LEFT JOIN accounts a ON a.id = d.account_id
    WHERE d.next_at < @now AND ${isOpenAction} ORDER BY d.next_at, d.rowid LIMIT @most`,
  soonest: `SELECT min(next_at) FROM deals INDEXED BY deals_next WHERE next_at >= @now`,
  passed: `SELECT 1 FROM deals INDEXED BY deals_next WHERE next_at >= @from AND next_at < @to LIMIT 1`,
  end: `SELECT d.next_at AS at, d.rowid AS row FROM deals d INDEXED BY deals_next
    WHERE (d.next_at, d.rowid) > (@at, @row) AND d.next_at <= @upTo ORDER BY d.next_at, d.rowid LIMIT 1 OFFSET @size - 1`,
  last: `SELECT d.next_at AS at, d.rowid AS row FROM deals d INDEXED BY deals_next
    WHERE (d.next_at, d.rowid) > (@at, @row) AND d.next_at <= @upTo ORDER BY d.next_at DESC, d.rowid DESC LIMIT 1`,
  unannounced: `SELECT ${shown} FROM ${nextActions} LEFT JOIN accounts a ON a.id = d.account_id
    WHERE ${stretch} AND ${timed}
      AND NOT EXISTS (SELECT 1 FROM announcements WHERE what = d.next_id AND at = d.next_at)
    ORDER BY d.next_at, d.rowid LIMIT @most`,
  announce: `INSERT OR IGNORE INTO announcements (what, at, told_at)
    SELECT d.next_id, d.next_at, @now FROM ${nextActions} WHERE ${stretch} AND ${timed}`,
};

const isDueSql = `SELECT 1 FROM deals d JOIN stages s ON s.id = d.stage_id
  WHERE d.id = @dealId AND d.next_id = @stepId AND d.next_at <= @now AND ${isOpenAction}`;

/** A stretch of what is due, from after one place up to another. */
type Stretch = { after: Place; end: Place };

/** What the database knows of steps that are due, each answer by the index of when they are. */
export function dueSteps(db: Database) {
  const overdue = db.prepare<[{ now: number; most: number }], number>(dueSql.overdue).pluck();
  const first = db.prepare<[{ now: number; most: number }], DueStep>(dueSql.first);
  const soonest = db.prepare<[{ now: number }], number | null>(dueSql.soonest).pluck();
  const passed = db.prepare<[{ from: number; to: number }], number>(dueSql.passed).pluck();
  const end = db.prepare<[Place & { upTo: number; size: number }], Place>(dueSql.end);
  const last = db.prepare<[Place & { upTo: number }], Place>(dueSql.last);
  type Bounds = Place & { upTo: number; endAt: number; endRow: number };
  const unannounced = db.prepare<[Bounds & { most: number }], DueStep>(dueSql.unannounced);
  const isDue = db.prepare<[{ dealId: string; stepId: string; now: number }], number>(isDueSql).pluck();
  const announce = db.prepare<[Bounds & { now: number }]>(dueSql.announce);
  const bounds = ({ after, end: { at, row } }: Stretch): Bounds => ({ ...after, upTo: at, endAt: at, endRow: row });

  return {
    overdue: (now: number, most: number): number => overdue.get({ now, most }) ?? 0,
    /** Those that have been overdue for longest. */
    first: (now: number, most: number): DueStep[] => first.all({ now, most }),
    /** When the next step falls due, or a parked deal wakes up. */
    soonest: (now: number): number | null => soonest.get({ now }) ?? null,
    /** Whether any fell due, or any park ended, in this time. */
    passed: (from: number, to: number): boolean => passed.get({ from, to }) !== undefined,
    isDue: (step: { dealId: string; stepId: string }, now: number): boolean =>
      isDue.get({ ...step, now }) !== undefined,
    /** Where a stretch of at most so many steps ends; undefined when nothing more is due. */
    endOf: (after: Place, upTo: number, size: number): Place | undefined =>
      end.get({ ...after, upTo, size }) ?? last.get({ ...after, upTo }),
    unannounced: (part: Stretch, most: number): DueStep[] => unannounced.all({ ...bounds(part), most }),
    /** Notes all of a stretch as announced, in one statement, and says how many had not been. */
    announce: (part: Stretch, now: number): number => announce.run({ ...bounds(part), now }).changes,
  };
}
export type DueSteps = ReturnType<typeof dueSteps>;
