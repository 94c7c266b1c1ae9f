// What the ledger costs: a command that changes 10,000 rows, and its undo, beside the same change without it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { ledgeredTables as tables } from '../src/main/ledgered-tables.ts';
import { openDatabase } from '../src/main/platform/database/open.ts';
import { newId } from '../src/main/platform/ids.ts';
import { createChangeFeed } from '../src/main/platform/ledger/change-events.ts';
import { createLedger } from '../src/main/platform/ledger/ledger.ts';
import { syncTriggers } from '../src/main/platform/ledger/triggers.ts';
import { median, report } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const person = { kind: 'person' } as const;
const rows = 10_000;

function workspace(name: string, withLedger: boolean): Database {
  const db = openDatabase(join(folder, name), { create: true });
  db.exec(`INSERT INTO stages (id, name, position, outcome, probability, created_at, updated_at)
           VALUES ('a', 'A', 1, 'open', 10, 1, 1), ('b', 'B', 2, 'open', 20, 1, 1)`);
  const insert = db.prepare(
    `INSERT INTO deals (id, name, stage_id, amount_minor, currency, created_at, updated_at) VALUES (?, ?, 'a', ?, 'USD', 1, 1)`,
  );
  db.transaction(() => {
    for (let i = 0; i < 100_000; i++) insert.run(newId(), `Deal ${i}`, i * 100);
  })();
  if (withLedger) syncTriggers(db, tables);
  db.pragma('wal_checkpoint(TRUNCATE)');
  return db;
}

const bare = workspace('bare.throughline', false);
const kept = workspace('kept.throughline', true);
const ledger = createLedger({ db: kept, tables, feed: createChangeFeed(), file: 'bench' });
const ids = (db: Database) =>
  JSON.stringify(
    db
      .prepare<[], { id: string }>(`SELECT id FROM deals LIMIT ${rows}`)
      .all()
      .map(({ id }) => id),
  );

const change = `UPDATE deals SET stage_id = ?, updated_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND stage_id IS NOT ?`;
const bareIds = ids(bare);
const keptIds = ids(kept);
const times = { bare: [] as number[], kept: [] as number[], bareBack: [] as number[], undo: [] as number[] };
let clock = 10;

for (let round = 0; round < 9; round++) {
  const move = (db: Database, list: string, to: string) => db.prepare(change).run(to, ++clock, list, to);
  let start = performance.now();
  bare.transaction(() => move(bare, bareIds, 'b')).immediate();
  times.bare.push(performance.now() - start);
  start = performance.now();
  bare.transaction(() => move(bare, bareIds, 'a')).immediate();
  times.bareBack.push(performance.now() - start);
  start = performance.now();
  await ledger.command({ label: 'Move', actor: person }, (tx) => move(tx.db, keptIds, 'b'));
  times.kept.push(performance.now() - start);
  start = performance.now();
  await ledger.undo({ actor: person });
  times.undo.push(performance.now() - start);
}

const baseline = median(times.bare);
report({ bench: 'ledger: change 10,000 rows', value: median(times.kept), unit: 'ms', baseline, limit: 3 * baseline });
const back = median(times.bareBack);
report({ bench: 'ledger: undo 10,000 rows', value: median(times.undo), unit: 'ms', baseline: back, limit: 3 * back });

bare.close();
kept.close();
rmSync(folder, { recursive: true });
