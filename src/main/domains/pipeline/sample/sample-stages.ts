import type { Database } from 'better-sqlite3';
import type { Values } from '../../../platform/ledger/write-row.ts';

const way = ['prospecting', 'discovery', 'evaluation', 'proposal', 'negotiation'];

export const stageBefore = (stage: string): string => way[Math.max(0, way.indexOf(stage) - 1)] ?? stage;

/** What a deal of the sample takes from a stage that it enters. */
export function entering(db: Database, id: string): { set: Values; name: string } {
  const stage = db
    .prepare<[string], { name: string; probability: number }>('SELECT name, probability FROM stages WHERE id = ?')
    .get(id);
  if (!stage) throw new Error(`The sample needs the stage "${id}".`);
  const forecast = stage.probability >= 75 ? 'commit' : stage.probability >= 50 ? 'best_case' : 'pipeline';
  return { name: stage.name, set: { stage_id: id, probability: stage.probability, forecast_category: forecast } };
}
