import type { Database } from 'better-sqlite3';
import type { Rates } from '../facts/fact-shapes.ts';

export type RateRow = { currency: string; rate: number; base: number; updatedAt: number };

/** Where nothing was set and no deal says which currency the team thinks in. */
const withoutDeals = 'EUR';

export const rateRows = (db: Database): RateRow[] =>
  db
    .prepare<[], RateRow>(
      `SELECT id AS currency, rate, base, updated_at AS updatedAt FROM exchange_rates
       WHERE typeof(rate) IN ('real', 'integer') AND rate > 0 ORDER BY base DESC, id`,
    )
    .all()
    .filter(({ rate }) => Number.isFinite(rate));

/** In how many open deals with an amount each currency is, the most frequent first. */
export const currenciesOfOpenDeals = (db: Database): { currency: string; deals: number }[] =>
  db
    .prepare<[], { currency: string; deals: number }>(
      `SELECT currency, count(*) AS deals FROM deals
       WHERE currency IS NOT NULL AND amount_minor IS NOT NULL
         AND stage_id IN (SELECT id FROM stages WHERE outcome = 'open')
       GROUP BY currency ORDER BY deals DESC, currency`,
    )
    .all();

/**
 * The rates that sums are made with. While none were set, the currency of most open deals is the base and the only one
 * that can be summed; `usual`: what that is known to be, as to count them takes a while.
 */
export function ratesNow(db: Database, usual?: string): Rates {
  const rows = rateRows(db);
  const base = rows.find((row) => row.base === 1)?.currency;
  if (base === undefined) {
    const most = usual ?? currenciesOfOpenDeals(db)[0]?.currency ?? withoutDeals;
    return { base: most, rates: { [most]: 1 } };
  }
  return { base, rates: { ...Object.fromEntries(rows.map(({ currency, rate }) => [currency, rate])), [base]: 1 } };
}
