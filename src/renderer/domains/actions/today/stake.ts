import type { Standing } from '../../../../contract/records/next-step.ts';
import type { Money } from '../../../ui/index.ts';

interface Group {
  key: string | null;
  count: number;
  sums: (Money & { count: number })[];
}

/** What asks for someone now. */
const PRESSING: Standing[] = ['overdue', 'today', 'none'];

/** Several groups as one: counts add up, money does so within a currency, the commonest currency first. */
export function pressing(groups: Group[]): { count: number; sums: Money[] } {
  const now = groups.filter(({ key }) => PRESSING.some((standing) => standing === key));
  const byCurrency = new Map<string, Money & { count: number }>();
  for (const { currency, amountMinor, count } of now.flatMap(({ sums }) => sums)) {
    const before = byCurrency.get(currency);
    byCurrency.set(currency, {
      currency,
      amountMinor: amountMinor + (before?.amountMinor ?? 0),
      count: count + (before?.count ?? 0),
    });
  }
  return {
    count: now.reduce((sum, { count }) => sum + count, 0),
    sums: [...byCurrency.values()].sort((a, b) => b.count - a.count),
  };
}

export const countIn = (groups: Group[], standing: Standing): number =>
  groups.find(({ key }) => key === standing)?.count ?? 0;

/** How many rows stand before the first of a standing, in a list that has the groups in their order. */
export function rowsBefore(groups: Group[], standing: Standing): number {
  const place = groups.findIndex(({ key }) => key === standing);
  return groups.slice(0, Math.max(0, place)).reduce((sum, { count }) => sum + count, 0);
}
