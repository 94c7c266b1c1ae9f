import type { Deal, Stage } from '../../../../contract/records/shapes.ts';

interface Sum {
  currency: string;
  amountMinor: number;
  count: number;
}
export interface BoardColumn {
  stage: Stage;
  count: number;
  sums: Sum[];
  items: Deal[];
}

/** The board as it will be once a deal is in another stage: shown at once, before the core has answered. */
export function moveOnBoard(columns: BoardColumn[], id: string, stage: Stage): BoardColumn[] {
  const deal = columns.flatMap(({ items }) => items).find((item) => item.id === id);
  if (!deal || deal.stageId === stage.id) return columns;
  const moved = { ...deal, stageId: stage.id, stageName: stage.name, outcome: stage.outcome };
  return columns.map((column) => {
    const { count, items, sums } = column;
    if (column.stage.id === deal.stageId) {
      return {
        ...column,
        count: count - 1,
        items: items.filter((item) => item !== deal),
        sums: added(sums, deal, -1).filter((sum) => sum.count > 0),
      };
    }
    if (column.stage.id !== stage.id) return column;
    return { ...column, count: count + 1, items: inOrder([...items, moved]), sums: added(sums, deal, 1) };
  });
}

function added(sums: Sum[], { amount }: Deal, by: 1 | -1): Sum[] {
  if (!amount) return sums;
  const { currency, amountMinor } = amount;
  const known = sums.find((sum) => sum.currency === currency);
  if (!known) return [...sums, { currency, amountMinor, count: 1 }];
  return sums.map((sum) =>
    sum === known ? { ...sum, amountMinor: sum.amountMinor + by * amountMinor, count: sum.count + by } : sum,
  );
}

/** What closes first stands first, and of those the largest; without a date, last. */
const inOrder = (deals: Deal[]): Deal[] =>
  deals.toSorted((a, b) => {
    if (a.closeDate === b.closeDate) return (b.amount?.amountMinor ?? -1) - (a.amount?.amountMinor ?? -1);
    if (a.closeDate === null) return 1;
    return b.closeDate === null || a.closeDate < b.closeDate ? -1 : 1;
  });
