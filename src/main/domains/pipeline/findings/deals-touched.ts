import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';

/** How a table says which deals a row of it is about. */
const dealsOf: Record<string, string> = {
  deals: 'SELECT ?',
  deal_contacts: 'SELECT deal_id FROM deal_contacts WHERE id = ?',
  activities: 'SELECT deal_id FROM activities WHERE id = ?',
  notes: 'SELECT deal_id FROM notes WHERE id = ?',
  finding_mutes: 'SELECT deal_id FROM finding_mutes WHERE id = ?',
  accounts: 'SELECT id FROM deals WHERE account_id = ?',
  contacts: 'SELECT deal_id FROM deal_contacts WHERE contact_id = ?',
  pocs: 'SELECT deal_id FROM pocs WHERE id = ?',
  poc_milestones: 'SELECT deal_id FROM pocs WHERE id = (SELECT poc_id FROM poc_milestones WHERE id = ?)',
  poc_tasks: 'SELECT deal_id FROM pocs WHERE id = (SELECT poc_id FROM poc_tasks WHERE id = ?)',
};

/** Tables whose changes can change what is found about deals. */
export const aboutDeals: readonly string[] = Object.keys(dealsOf);
/** Tables whose changes can change what is found about any of them. */
export const aboutAll: readonly string[] = [
  'custom_rules',
  'rule_overrides',
  'exchange_rates',
  'stages',
  'custom_fields',
];

type Change = { tbl: string; row: string; before: string | null; field: string | null; op: number };

/** The deals that a command touched, also through records of theirs; null: more than `atMost`. */
export function dealsTouched(db: Database, command: number, atMost: number): Set<string> | null {
  const changes = prepared<[number, string], Change>(
    db,
    `SELECT DISTINCT c.tbl, c.row, c.op, c.field, CAST(c.before AS TEXT) AS before
     FROM commands m JOIN changes c ON c.seq BETWEEN m.first_change AND m.last_change
     WHERE m.seq = ? AND c.tbl IN (SELECT value FROM json_each(?))
       AND (c.op <> 2 OR c.field = 'deal_id' OR c.seq = (
         SELECT min(o.seq) FROM changes o WHERE o.seq BETWEEN m.first_change AND m.last_change AND o.row = c.row))
     LIMIT 5001`,
  ).all(command, JSON.stringify(aboutDeals));
  if (changes.length > 5000) return null;
  const touched = new Set<string>();
  for (const change of changes) {
    for (const id of dealsOfChange(db, change)) touched.add(id);
    if (touched.size > atMost) return null;
  }
  return touched;
}

function dealsOfChange(db: Database, { tbl, row, op, field, before }: Change): string[] {
  const sql = dealsOf[tbl];
  const now = sql ? prepared<[string], string | null>(db, sql).pluck().all(row) : [];
  // What a record was about before it was deleted, or moved to another deal.
  const was = op === 3 && before !== null ? [dealIdIn(before)] : field === 'deal_id' ? [before] : [];
  return [...now, ...was].filter((id) => id !== null);
}

function dealIdIn(json: string): string | null {
  const row: unknown = JSON.parse(json);
  const found = typeof row === 'object' && row !== null && 'deal_id' in row ? row.deal_id : null;
  return typeof found === 'string' ? found : null;
}
