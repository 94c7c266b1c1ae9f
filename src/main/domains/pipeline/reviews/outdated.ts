import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';
import { aboutAll, aboutDeals, dealsTouched } from '../findings/deals-touched.ts';
import { recheckedAtOnce } from '../findings/recheck.ts';

const words: Record<string, string> = {
  custom_rules: 'Rules were changed since.',
  rule_overrides: 'Rules were changed since.',
  exchange_rates: 'Exchange rates were changed since.',
  stages: 'Stages were changed since.',
  custom_fields: 'Custom fields were changed since.',
};

/**
 * Why a review says no longer how things stand: what changed since touches all deals, or more of them than are looked
 * at again at once. Follows from the ledger, so that a restart does not forget it.
 */
export function whyOutdated(db: Database, seq: number): string | null {
  const since = prepared<[number], { seq: number; touched: string }>(
    db,
    `SELECT seq, touched FROM commands WHERE seq > coalesce(
       (SELECT seq FROM commands WHERE last_change <= ? ORDER BY seq DESC LIMIT 1), 0) ORDER BY seq`,
  ).all(seq);
  for (const { seq: command, touched: json } of since) {
    const touched: unknown = JSON.parse(json);
    const counts = new Map<string, unknown>(typeof touched === 'object' && touched ? Object.entries(touched) : []);
    for (const table of aboutAll) if (counts.has(table)) return words[table] ?? null;
    const many = aboutDeals.some((table) => Number(counts.get(table) ?? 0) > recheckedAtOnce);
    if (many && dealsTouched(db, command, recheckedAtOnce) === null) return 'Very many deals were changed since.';
  }
  return null;
}
