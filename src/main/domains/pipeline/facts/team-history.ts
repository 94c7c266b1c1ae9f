import type { Database } from 'better-sqlite3';
import { minorDigits } from '../../../platform/money/currencies.ts';
import type { Rates, TeamHistory } from './fact-shapes.ts';
import { putBack } from './reading/as-it-was.ts';
import { type ClosedDeal, type ClosedDeals, closedDeals } from './reading/closed-deals.ts';
import { daysPassed } from './reading/days.ts';
import { daysInStages } from './reading/days-in-stages.ts';
import { readHistory } from './reading/history-rows.ts';
import { createIdTable } from './reading/id-table.ts';
import { readOwn } from './reading/own-values.ts';
import { readStages, type Stages } from './reading/stages.ts';

/** Of very many deals the newest say what is usual now. */
const wonAtMost = 5_000;

export const nothingWon = (): TeamHistory => ({ won: 0, of: {}, ofStage: {} });

/** `stages` and `closed`: where they have been read already. */
type Asked = { rates: Rates; now: number; stages?: Stages; closed?: ClosedDeals };

/** What was usual for deals that were won by now: what they came to, how long they took, and how long in a stage. */
export function readTeamHistory(db: Database, { rates, now, ...known }: Asked): TeamHistory {
  const stages = known.stages ?? readStages(db);
  const won = (known.closed ?? closedDeals(db, stages, now)).deals
    .filter(({ outcome, closedAt }) => outcome === 'won' && closedAt <= now)
    .sort((a, b) => b.closedAt - a.closedAt || (a.id < b.id ? -1 : 1))
    .slice(0, wonAtMost);
  const closed = new Map(won.map((deal) => [deal.id, deal]));
  const scans = [{ among: { column: 't.id', ids: [...closed.keys()] } }];
  const { ids, own, put } = readOwn(db, ['amount_minor', 'currency', 'created_at'], scans);
  const places = createIdTable(ids.length);
  for (const id of ids) places.add(id);
  const history = readHistory(db, { places, among: ids, fields: new Set(['amount_minor', 'stage_id']) });
  const deals = ids.map((id) => closed.get(id));
  const closedAt = Float64Array.from(deals, (deal) => deal?.closedAt ?? Number.NaN);
  putBack(history, closedAt, put);
  const amounts = ids.map((_, i) => {
    const currency = own.text('currency', i) ?? '';
    return (own.number('amount_minor', i) / 10 ** minorDigits(currency)) * (rates.rates[currency] ?? Number.NaN);
  });
  const ages = deals.map((deal) => (deal ? ageOf(deal) : Number.NaN));
  const inStages = daysInStages(history, { stages, closedAt, createdAt: (i) => own.number('created_at', i) });
  return {
    won: won.length,
    of: { amountInBase: sorted(amounts), ageDays: sorted(ages) },
    ofStage: {
      daysInStage: Object.fromEntries([...inStages].map(([stage, days]) => [stage, sorted(days)])),
    },
  };
}

const ageOf = ({ createdAt, closedAt }: ClosedDeal): number => daysPassed(createdAt, closedAt);

const sorted = (values: readonly number[]): number[] =>
  values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);

/** The value below which such a part of sorted values is, taken between neighbours; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  const place = (values.length - 1) * Math.min(1, Math.max(0, part));
  const low = values[Math.floor(place)];
  const high = values[Math.ceil(place)];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
