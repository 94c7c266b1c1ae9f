import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';

/** What became of a deal that is not among the open ones any more. */
export type Fate = 'won' | 'lost' | 'gone';

/** `there`: the deal has not been deleted or merged. */
export type Ended = { fate: Fate; there: boolean };

/** Deals asked about in one go; the event loop is let through in between. */
const slice = 1000;

type Row = { id: string; thenOutcome: string | null; outcome: string };

/** How deals stood at a moment, by the last change of their stage until then. */
export async function fatesOf(db: Database, dealIds: readonly string[], at: number): Promise<Map<string, Ended>> {
  const read = prepared<[number, string], Row>(
    db,
    `SELECT d.id, now.outcome, (
       SELECT s.outcome FROM deal_history h JOIN stages s ON s.id = h.after
       WHERE h.deal_id = d.id AND h.field = 'stage_id' AND h.at <= ? ORDER BY h.seq DESC LIMIT 1
     ) AS thenOutcome
     FROM json_each(?) j JOIN deals d ON d.id = j.value JOIN stages now ON now.id = d.stage_id`,
  );
  const fates = new Map<string, Ended>();
  for (let start = 0; start < dealIds.length; start += slice) {
    if (start > 0) await breathe();
    for (const { id, outcome, thenOutcome } of read.all(at, JSON.stringify(dealIds.slice(start, start + slice)))) {
      const then = thenOutcome ?? outcome;
      fates.set(id, { fate: then === 'won' || then === 'lost' ? then : 'gone', there: true });
    }
  }
  return fates;
}
