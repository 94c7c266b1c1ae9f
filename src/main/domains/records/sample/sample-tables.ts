import type { Database } from 'better-sqlite3';
import type { Value, Values } from '../../../platform/ledger/write-row.ts';

const columns = {
  people: 'id name email created_at updated_at',
  custom_fields: 'id record_kind label type choices position created_at updated_at',
  accounts:
    'id name domain website industry employees annual_revenue_minor currency country city phone owner_id source tags created_at updated_at',
  contacts: 'id account_id name title email phone owner_id created_at updated_at',
  deals:
    'id name account_id owner_id stage_id probability forecast_category amount_minor currency close_date source lost_reason tags custom next_id next_form next_what next_kind next_at next_zone next_all_day next_owner_id next_evidence next_since created_at updated_at',
  deal_contacts: 'id deal_id contact_id role created_at updated_at',
  activities: 'id kind subject body occurred_at duration_minutes owner_id deal_id contact_id created_at updated_at',
  notes: 'id body author_id deal_id created_at updated_at',
  leak_days: 'day stage_id owner_id open without_step at_stake',
} as const;
export type SampleTable = keyof typeof columns;
export const sampleTables = Object.keys(columns);

export function insertRows(db: Database, table: SampleTable, rows: Iterable<Values>): void {
  const names = columns[table].split(' ');
  const insert = db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(names.map((name): Value => row[name] ?? null));
}
