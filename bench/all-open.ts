// The big workspace with all of its 100,000 deals open, and a next step on most of them.
import { connect } from '../src/main/platform/database/open.ts';
import { copyBigWorkspace } from './big-workspace.ts';

const halfHour = 1_800_000;
const dayMs = 86_400_000;

/** From three weeks ago to eight weeks from now, a tenth within the last day or the next. */
const dueAt = `CASE rowid % 10 WHEN 0 THEN :now + ((rowid * 7919) % 96 - 48) * ${halfHour}
  ELSE :now + ((rowid * 7919) % 3696 - 1008) * ${halfHour} END`;

export async function copyAllOpenWorkspace(folder: string, now = Date.now()): Promise<string> {
  const file = await copyBigWorkspace(folder);
  const db = connect(file);
  // Outside a command the ledger refuses to change a deal; the app puts its triggers back when it opens the file.
  const triggers = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'ledger_*'`)
    .pluck()
    .all();
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`);
  const open = db.prepare<[], string>(`SELECT id FROM stages WHERE outcome = 'open' ORDER BY position`).pluck().all();
  db.prepare(
    `UPDATE deals SET stage_id = json_extract(:open, '$[' || (rowid % json_array_length(:open)) || ']')
     WHERE stage_id NOT IN (SELECT value FROM json_each(:open))`,
  ).run({ open: JSON.stringify(open) });
  // One in eight has none.
  db.prepare(
    `UPDATE deals SET next_id = printf('%08x-0000-7000-8000-%012x', rowid, rowid), next_form = 'action',
       next_what = 'Call about the offer', next_kind = 'call', next_at = ${dueAt}, next_zone = 'UTC', next_all_day = 0,
       next_evidence = NULL, next_since = :now - 30 * ${dayMs}
     WHERE rowid % 8 <> 0`,
  ).run({ now: Math.floor(now / halfHour) * halfHour });
  db.prepare(
    `UPDATE deals SET next_id = NULL, next_form = NULL, next_what = NULL, next_kind = NULL, next_at = NULL,
       next_zone = NULL, next_all_day = NULL, next_owner_id = NULL, next_evidence = NULL, next_since = NULL
     WHERE rowid % 8 = 0`,
  ).run();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return file;
}
