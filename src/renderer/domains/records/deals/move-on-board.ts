import type { Deal, Stage } from '../../../../contract/records/shapes.ts';
import { moveCard } from '../../../ui/index.ts';

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

/** The board as it will be once a deal is in another stage. */
export function moveOnBoard(columns: BoardColumn[], id: string, stage: Stage): BoardColumn[] {
  const lanes = columns.map(({ items, ...column }) => ({ ...column, id: column.stage.id, cards: items }));
  const moved = moveCard(lanes, id, stage.id, {
    changed: (deal) => ({ ...deal, stageId: stage.id, stageName: stage.name, outcome: stage.outcome }),
    inOrder,
  });
  return moved === lanes ? columns : moved.map(({ id: _, cards, ...column }) => ({ ...column, items: cards }));
}

/** What closes first stands first, and of those the largest; without a date, last. */
const inOrder = (deals: Deal[]): Deal[] =>
  deals.toSorted((a, b) => {
    if (a.closeDate === b.closeDate) return (b.amount?.amountMinor ?? -1) - (a.amount?.amountMinor ?? -1);
    if (a.closeDate === null) return 1;
    return b.closeDate === null || a.closeDate < b.closeDate ? -1 : 1;
  });
