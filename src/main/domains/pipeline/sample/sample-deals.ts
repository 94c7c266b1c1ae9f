import type { Database } from 'better-sqlite3';

/** A deal of the sample to which something is to have happened. */
export type SampleDeal = {
  id: string;
  name: string;
  owner: string | null;
  stage: string;
  amount: number | null;
  custom: string;
  updatedAt: number;
  /** When it last changed its stage, or was created. */
  stageSince: number;
};

/** Takes deals out of the sample, each only once, so that one thing is the matter with each. */
export function openSampleDeals(db: Database) {
  const taken = new Set<string>();
  const all = db
    .prepare<[], SampleDeal>(
      `WITH moved AS (
         SELECT c.row, max(m.at) AS at FROM changes c JOIN commands m ON m.seq = c.command
         WHERE c.tbl = 'deals' AND c.field = 'stage_id' GROUP BY c.row)
       SELECT d.id, d.name, o.name AS owner, d.stage_id AS stage, d.amount_minor AS amount, d.custom,
         d.updated_at AS updatedAt, coalesce(moved.at, d.created_at) AS stageSince
       FROM deals d LEFT JOIN people o ON o.id = d.owner_id LEFT JOIN moved ON moved.row = d.id
       WHERE d.id NOT IN (SELECT deal_id FROM pocs) ORDER BY d.created_at DESC, d.id`,
    )
    .all();
  return (stages: readonly string[], count: number, fits: (deal: SampleDeal) => boolean = () => true): SampleDeal[] => {
    const found = all
      .filter((deal) => !taken.has(deal.id) && stages.includes(deal.stage) && fits(deal))
      .slice(0, count);
    for (const { id } of found) taken.add(id);
    return found;
  };
}
