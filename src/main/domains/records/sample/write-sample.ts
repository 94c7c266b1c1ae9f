import type { Database } from 'better-sqlite3';
import type { Values } from '../../../platform/ledger/write-row.ts';
import { randomFrom } from './random.ts';
import type { Sample, SampleDeal } from './sample-shape.ts';
import { insertRows, sampleTables } from './sample-tables.ts';
import { writeHistory } from './write-history.ts';

/** Writes a sample with its history into a workspace that has the default stages, in one transaction. */
export function writeSample(db: Database, sample: Sample): void {
  db.transaction(() => {
    withBareTables(db, () => {
      insertRows(db, 'people', sample.people);
      insertRows(db, 'custom_fields', sample.customFields);
      insertRows(db, 'accounts', sample.accounts);
      insertRows(db, 'contacts', sample.contacts);
      const deals = sample.deals.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));
      insertRows(db, 'deals', deals.map(finalState));
      insertRows(
        db,
        'deal_contacts',
        deals.flatMap(({ links }) => links),
      );
      insertRows(db, 'activities', sample.activities.toSorted(byId));
      insertRows(db, 'notes', sample.notes.toSorted(byId));
      insertRows(db, 'leak_days', sample.leakDays);
    });
    writeHistory(db, sample, randomFrom('commands'));
  }).immediate();
}

const byId = (a: Values, b: Values): number => (String(a.id) < String(b.id) ? -1 : 1);

function finalState({ row, steps }: SampleDeal): Values {
  const state: Values = { ...row };
  for (const { at, set } of steps) {
    for (const [field, value] of Object.entries(set)) {
      if ((state[field] ?? null) === value) continue;
      state[field] = value;
      state.updated_at = at;
    }
  }
  return state;
}

/**
 * The triggers would record everything as happening now, and indexes are quicker made at the end than kept up
 * row by row; both are put back before the transaction ends.
 */
function withBareTables(db: Database, work: () => void): void {
  const taken = db
    .prepare<[string], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE (type = 'trigger' AND name GLOB 'ledger_*')
          OR (type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?)))
       ORDER BY rowid`,
    )
    .all(JSON.stringify(sampleTables));
  for (const { type, name } of taken) db.exec(`DROP ${type} "${name}"`);
  work();
  for (const { sql } of taken) db.exec(sql);
}
