import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import { type CloseWindow, daysOf } from './close-window.ts';
import type { Compared } from './why-changed.ts';

/** Amounts that close within the window and are in no sum, as their currency has no rate; each deal once. */
export function withoutRate({ a, b, same }: Compared, window: CloseWindow): Comparison['withoutRate'] {
  const { first, last } = daysOf(window);
  const sums = new Map<string, { currency: string; deals: number; amountMinor: number }>();
  for (const [snapshot, counts] of [
    [b, () => true],
    [a, (deal: number) => same.inB[deal] === -1],
  ] as const) {
    const { deals } = snapshot;
    for (let deal = 0; deal < deals.size; deal++) {
      const day = deals.closeDay(deal);
      if (!deals.isOpen(deal) || !(day >= first && day <= last) || deals.baseMinor(deal) !== null || !counts(deal))
        continue;
      const amount = deals.amount(deal);
      if (!amount) continue;
      const sum = sums.get(amount.currency) ?? { currency: amount.currency, deals: 0, amountMinor: 0 };
      sums.set(amount.currency, { ...sum, deals: sum.deals + 1, amountMinor: sum.amountMinor + amount.amountMinor });
    }
  }
  return [...sums.values()].sort((x, y) => y.deals - x.deals);
}
