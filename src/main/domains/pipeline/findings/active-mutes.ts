import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';
import type { Mute } from '../snapshot/review-snapshot.ts';

export type MuteOfDeal = Mute & { dealId: string; ruleId: string };

/** `until` is the last day on which a finding is accepted. */
export const isActive = ({ until }: Pick<Mute, 'until'>, today: string): boolean => until === null || until >= today;

/** What is accepted on a day, of all deals or of one. */
export function activeMutes(db: Database, today: string, dealId?: string): MuteOfDeal[] {
  const select = `SELECT id, deal_id AS dealId, rule_id AS ruleId, reason, until FROM finding_mutes
    WHERE (until IS NULL OR until >= ?)`;
  if (dealId === undefined) return prepared<[string], MuteOfDeal>(db, select).all(today);
  return prepared<[string, string], MuteOfDeal>(db, `${select} AND deal_id = ?`).all(today, dealId);
}
