import type { FactScope } from '../fact-shapes.ts';
import type { ClosedDeals } from './closed-deals.ts';
import { dayMs } from './days.ts';
import type { HistoryRows } from './history-rows.ts';
import type { DealScan } from './own-values.ts';
import { idList, type Stages } from './stages.ts';

/** Which deals are read and as of when; `past` where that is in the past. */
export type Choice = {
  scans: DealScan[];
  asOf: (id: string) => number;
  past: boolean;
  skipped: number;
};
type Asked = { scope: FactScope; now: number; filterIds?: readonly string[]; closed: () => ClosedDeals };

export function chooseDeals(stages: Stages, { scope, now, filterIds, closed }: Asked): Choice {
  const byId = (ids: readonly string[]) => ({ column: 't.id', ids });
  const asNow = { asOf: () => now, past: false, skipped: 0 };
  if (scope.of === 'closed') return closedAsTheyWere(closed(), stages, scope.daysBefore, filterIds);
  if (scope.of === 'deals') {
    const chosen = filterIds && new Set(filterIds);
    const ids = [...new Set(scope.ids)].filter((id) => chosen === undefined || chosen.has(id));
    return { ...asNow, scans: [{ among: byId(ids) }] };
  }
  const among = filterIds ? [...new Set(filterIds)] : null;
  const scans = [{ where: `t.stage_id IN (${idList(stages.openIds)})`, among: among && byId(among) }];
  if (scope.closedSince === undefined) return { ...asNow, scans };
  const since = scope.closedSince;
  const chosen = among && new Set(among);
  const late = closed().deals.filter(({ id, closedAt }) => closedAt >= since && (chosen?.has(id) ?? true));
  return { ...asNow, scans: [...scans, { where: '1', among: byId(late.map(({ id }) => id)) }] };
}

/** Left out are those that were not there yet, and those of which nobody saw in which stage they were. */
function closedAsTheyWere(
  { deals, history }: ClosedDeals,
  stages: Stages,
  daysBefore: number,
  filterIds?: readonly string[],
): Choice {
  const chosen = filterIds && new Set(filterIds);
  const asOf = Float64Array.from(deals, ({ closedAt }) => closedAt - daysBefore * dayMs);
  const wasOpen = openThen(history, stages, asOf);
  const moments = new Map<string, number>();
  let skipped = 0;
  for (const [i, { id, createdAt }] of deals.entries()) {
    const at = asOf[i] ?? Number.NaN;
    if (chosen && !chosen.has(id)) continue;
    if (createdAt <= at && wasOpen[i] === 1) moments.set(id, at);
    else skipped += 1;
  }
  return {
    scans: [{ among: { column: 't.id', ids: [...moments.keys()] } }],
    asOf: (id) => moments.get(id) ?? Number.NaN,
    past: true,
    skipped,
  };
}

function openThen({ size, deal, at, before, texts }: HistoryRows, stages: Stages, asOf: Float64Array): Uint8Array {
  const open = new Uint8Array(asOf.length);
  const known = new Uint8Array(asOf.length);
  for (let i = 0; i < size; i++) {
    const index = deal[i] ?? 0;
    if (known[index] === 1 || !((at[i] ?? Number.NaN) > (asOf[index] ?? Number.NaN))) continue;
    known[index] = 1;
    open[index] = stages.isOpen(texts[before[i] ?? 0]) ? 1 : 0;
  }
  return open;
}
