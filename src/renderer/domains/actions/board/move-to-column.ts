import type { Deal } from '../../../../contract/records/shapes.ts';
import type { Boundary } from '../../../app/boundary.ts';
import { moveCard } from '../../../ui/index.ts';
import type { Column } from './columns.ts';
import { type StepTime, withTime } from './step-time.ts';

type Answer = Awaited<ReturnType<Boundary['actions']['board']>>;

const dueFirst = (deals: Deal[]) =>
  deals.toSorted((a, b) => Date.parse(a.nextStep?.at ?? '') - Date.parse(b.nextStep?.at ?? '') || 0);

/** The board as it will be once a step is due in another column. */
export function moveToColumn({ columns }: Answer, id: string, to: Column, time: StepTime): Answer {
  const lanes = columns.map(({ items, ...column }) => ({ ...column, id: column.standing, cards: items }));
  const moved = moveCard(lanes, id, to, { changed: (deal) => withTime(deal, time, to), inOrder: dueFirst });
  return { columns: moved.map(({ id: _, cards, ...column }) => ({ ...column, items: cards })) };
}
