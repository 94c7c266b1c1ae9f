import type { Database } from 'better-sqlite3';
import type { Stage } from '../../../../contract/records/shapes.ts';
import type { Value } from '../../../platform/ledger/write-row.ts';
import type { DealPatch } from '../services/deals.ts';
import { chosenStage, listStages, stageForecast, stageProbability } from '../services/stages.ts';
import type { Assignment } from './assignment.ts';

/** `followStage` as SQL: what each of many deals takes from the stage that all of them enter. */
export function stageAssignments(db: Database, set: DealPatch): Assignment[] {
  const stages = listStages(db);
  const to = chosenStage(stages, set);
  if (!to) return [];
  return [
    { column: 'stage_id', sql: '?', params: [to.id] },
    follow(stages, to, 'probability', stageProbability),
    follow(stages, to, 'forecast_category', stageForecast),
  ];
}

/** Kept: in deals that are in the stage already, and where a person had set something else on an open deal. */
function follow(stages: Stage[], to: Stage, column: string, usual: (stage: Stage) => Value): Assignment {
  const others = stages.filter(({ id }) => id !== to.id);
  const takesAll = (from: Stage) => to.outcome !== 'open' || from.outcome !== 'open';
  const taken = others.filter(takesAll);
  const asked = others.filter((from) => !takesAll(from));
  const cases = [
    ...taken.map(({ id }) => ({ sql: 't.stage_id = ?', params: [id] })),
    ...asked.map((from) => ({
      sql: `t.stage_id = ? AND (t.${column} IS NULL OR t.${column} = ?)`,
      params: [from.id, usual(from)],
    })),
  ];
  if (cases.length === 0) return { column, sql: `t.${column}`, params: [] };
  return {
    column,
    sql: `CASE ${cases.map(({ sql }) => `WHEN ${sql} THEN ?`).join(' ')} ELSE t.${column} END`,
    params: cases.flatMap(({ params }) => [...params, usual(to)]),
  };
}
