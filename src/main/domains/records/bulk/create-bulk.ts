import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import type { FindRows } from '../lists/find-rows.ts';
import { parseFilter } from '../lists/parse-filter.ts';
import { type BulkChange, type BulkKind, type BulkResult, checkBulk } from './bulk-change.ts';
import type { Many } from './change-many.ts';
import { runBulk } from './run-bulk.ts';

export type Selection = { ids?: string[]; filter?: Condition[] | string; search?: string };

/** More records than this and a worker does it, where there is one. */
const onMainAtMost = 300;

type Parts = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  findRows: FindRows;
  inWorker?: (actor: Actor, many: Many) => Promise<BulkResult>;
};

export function createBulk({ db, ledger, findRows, inWorker }: Parts) {
  /** The ids of what is selected; a selection by both is what is in both. */
  async function selected(kind: BulkKind, { ids, filter, search }: Selection): Promise<readonly string[]> {
    if (filter === undefined && !search) {
      if (ids === undefined) {
        throw invalid('ids', 'It is not said which records.', 'Send ids or a filter; for all of them an empty filter.');
      }
      return [...new Set(ids)];
    }
    const rows = await findRows({ kind, filter: parseFilter(filter), search }, [], (found) => found.slice());
    const found: string[] = [];
    const read = db
      .prepare<[string], string>(`SELECT id FROM "${kind}" WHERE rowid IN (SELECT value FROM json_each(?))`)
      .pluck();
    for (let start = 0; start < rows.length; start += 5000) {
      if (start > 0) await breathe();
      found.push(...read.all(JSON.stringify(Array.from(rows.subarray(start, start + 5000)))));
    }
    const within = ids && new Set(ids);
    return within ? found.filter((id) => within.has(id)) : found;
  }

  async function change<K extends BulkKind>(
    kind: K,
    actor: Actor,
    { ids, filter, search, ...wanted }: Selection & BulkChange<K>,
  ): Promise<BulkResult> {
    checkBulk(wanted);
    const many: Many = { kind, ids: await selected(kind, { ids, filter, search }), change: wanted };
    if (inWorker && many.ids.length > onMainAtMost) return inWorker(actor, many);
    return runBulk(db, ledger.command, actor, many);
  }

  return { change, selected };
}
