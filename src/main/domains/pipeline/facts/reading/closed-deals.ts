import type { Database } from 'better-sqlite3';
import { instantIn, textIn } from './cells.ts';
import { dayMs, dayStart } from './days.ts';
import { fewOf } from './few-deals.ts';
import { type HistoryRows, readHistory } from './history-rows.ts';
import { createIdTable } from './id-table.ts';
import { scan } from './scan.ts';
import { stageStory } from './stage-story.ts';
import { idList, type Stages } from './stages.ts';

/** A deal that is closed, and when that was. */
export type ClosedDeal = { id: string; closedAt: number; createdAt: number; outcome: 'won' | 'lost' };

/** Where the ledger did not see it close, the day on which it was to close is the next best, unless it is yet to come. */
export const toldClosed = (closeDate: number, updatedAt: number, now: number): number =>
  closeDate <= now ? closeDate + dayMs / 2 : updatedAt;

export type ClosedDeals = { deals: ClosedDeal[]; history: HistoryRows };

/** The deals that are closed now, and how they went through their stages. */
export function closedDeals(db: Database, stages: Stages, now: number): ClosedDeals {
  const found: (Omit<ClosedDeal, 'closedAt'> & { told: number })[] = [];
  scan(
    db,
    {
      table: 'deals',
      columns: ['t.id', 't.stage_id', 't.close_date', 't.created_at', 't.updated_at'],
      where: `t.stage_id NOT IN (${idList(stages.openIds)})`,
    },
    ([id, stage, closeDate, createdAt, updatedAt]) => {
      const outcome = stages.of(textIn(stage))?.outcome;
      if (typeof id !== 'string' || (outcome !== 'won' && outcome !== 'lost')) return;
      const told = toldClosed(dayStart(textIn(closeDate)), instantIn(updatedAt), now);
      found.push({ id, outcome, createdAt: instantIn(createdAt), told });
    },
  );
  const ids = found.map(({ id }) => id);
  const places = createIdTable(ids.length);
  for (const id of ids) places.add(id);
  const history = readHistory(db, { places, among: fewOf(db, ids), fields: new Set(['stage_id']) });
  const { closedAt } = stageStory(ids.length, history, stages, Number.POSITIVE_INFINITY);
  const deals = found.map(({ told, ...deal }, i) => {
    const seen = closedAt[i] ?? Number.NaN;
    return { ...deal, closedAt: Number.isNaN(seen) ? told : seen };
  });
  return { deals, history };
}
