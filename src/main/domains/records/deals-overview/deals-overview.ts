import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { linkNeed } from '../lists/field-columns.ts';
import type { FindRows } from '../lists/find-rows.ts';
import { linkOf } from '../lists/row-columns.ts';
import type { Wanted } from '../reading/in-order.ts';
import { listStages } from '../services/stages.ts';
import { adderOf, amountNeeds } from './add-up.ts';
import { type GroupBy, groupNeeds, groupRows } from './deal-groups.ts';

type TotalsAsked = Filtered & { groupBy?: GroupBy; limit?: number; offset?: number };
type Filtered = { filter?: Condition[] | string; search?: string };

/** What a pipeline looks like from above: its totals, its board, and the deals next to a deal. */
export function createDealsOverview(db: Database, findRows: FindRows, read: (wanted: Wanted) => Deal[]) {
  return {
    /** Of very many groups, such as accounts, those from `offset` on; `groupCount` says how many there are. */
    totals: ({ groupBy, limit = 500, offset = 0, ...query }: TotalsAsked) =>
      findRows(
        { kind: 'deals', ...query },
        [...amountNeeds, ...(groupBy ? groupNeeds(groupBy) : [])],
        (rows, reading) => {
          const grouping = groupBy && groupRows(reading, groupBy, rows);
          const all = adderOf(reading, 1);
          const parts = adderOf(reading, grouping?.size ?? 0);
          for (const row of rows) {
            all.add(0, row);
            if (grouping) parts.add(grouping.of(row), row);
          }
          const present = grouping
            ? Array.from({ length: grouping.size }, (_, i) => i).filter((i) => parts.count(i) > 0)
            : [];
          const shown = present.slice(offset, offset + limit);
          const names = grouping?.named(shown) ?? [];
          return {
            count: rows.length,
            sums: all.sums(0),
            groupCount: present.length,
            groups: names.map((group, i) => ({
              ...group,
              count: parts.count(shown[i] ?? 0),
              sums: parts.sums(shown[i] ?? 0),
            })),
          };
        },
      ),

    /** Each column shows what closes first. */
    board: ({ perStage = 30, ...query }: Filtered & { perStage?: number }) =>
      findRows(
        { kind: 'deals', sort: 'closeDate,-amount', ...query },
        [...amountNeeds, linkNeed('deals', 'stageId', 'stages', 'stage_id')],
        (rows, reading) => {
          const stages = listStages(db);
          const rowOf = db.prepare<[string], number>('SELECT rowid FROM stages WHERE id = ?').pluck();
          const columnOfStage = new Map(stages.map(({ id }, i) => [rowOf.get(id) ?? 0, i]));
          const links = linkOf(reading, 'deals', 'stageId');
          const adder = adderOf(reading, stages.length);
          const shown: number[][] = stages.map(() => []);
          for (const row of rows) {
            const column = columnOfStage.get(links[row] ?? 0);
            if (column === undefined) continue;
            adder.add(column, row);
            const first = shown[column];
            if (first && first.length < perStage) first.push(row);
          }
          return {
            columns: stages.map((stage, i) => ({
              stage,
              count: adder.count(i),
              sums: adder.sums(i),
              items: read({ rows: shown[i] ?? [] }),
            })),
          };
        },
      ),
  };
}
