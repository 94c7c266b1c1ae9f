import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal, Stage } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { cx, ErrorState, Skeleton } from '../../../ui/index.ts';
import { BoardCard } from './board-card.tsx';
import { saveDeal } from './deal-columns.tsx';
import { sumWords } from './deal-words.ts';

const PER_STAGE = 40;
const DRAGGED = 'application/x-throughline-deal';

interface BoardProps {
  filter: Condition[];
  search: string | undefined;
  onOpen: (deal: Deal) => void;
}

/** The pipeline by stage. A card is dragged, or moved with Shift and the arrow keys. */
export function DealsBoard({ filter, search, onOpen }: BoardProps) {
  const { data, error, refetch } = useQuery({
    ...orpc.records.deals.board.queryOptions({ input: { filter, search, perStage: PER_STAGE } }),
    placeholderData: keepPreviousData,
  });
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <BoardSkeleton />;
  // Closed stages take room only when the filters let closed deals in.
  const columns = data.columns.filter(({ stage, count }) => stage.outcome === 'open' || count > 0);
  const move = (deal: Pick<Deal, 'id'>, stage: Stage | undefined) => {
    if (stage) saveDeal(deal, { stageId: stage.id }).catch((failure: unknown) => tell(failure));
  };

  return (
    <div className="flex min-h-0 flex-1 gap-3 overflow-x-auto p-3">
      {columns.map((column, place) => (
        <BoardColumn
          key={column.stage.id}
          column={column}
          onOpen={onOpen}
          onDrop={(id) => move({ id }, column.stage)}
          onStep={(deal, by) => move(deal, columns[place + by]?.stage)}
        />
      ))}
    </div>
  );
}

interface ColumnProps {
  column: { stage: Stage; count: number; sums: { amountMinor: number; currency: string }[]; items: Deal[] };
  onOpen: (deal: Deal) => void;
  onDrop: (id: string) => void;
  onStep: (deal: Deal, by: -1 | 1) => void;
}

function BoardColumn({ column: { stage, count, sums, items }, onOpen, onDrop, onStep }: ColumnProps) {
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  const allow = (event: DragEvent) => {
    if (!carries(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.getData(DRAGGED));
  };
  const onKeyDown = (deal: Deal) => (event: KeyboardEvent) => {
    if (event.shiftKey && event.key === 'ArrowRight') onStep(deal, 1);
    else if (event.shiftKey && event.key === 'ArrowLeft') onStep(deal, -1);
    else if (!walk(event)) return;
    event.preventDefault();
  };

  return (
    <section
      aria-label={`${stage.name}, ${count.toLocaleString('en-US')} deals`}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex min-h-0 w-68 shrink-0 flex-col rounded-2 border border-transparent bg-sunken transition-colors',
        over && 'border-thread bg-thread-soft',
      )}
    >
      <header className="flex items-baseline gap-2 px-3 pt-2.5 pb-2">
        <h2 className="cut text-sm font-semibold">{stage.name}</h2>
        <span className="num text-sm text-ink-3">{count.toLocaleString('en-US')}</span>
        <span className="num cut ml-auto text-sm text-ink-2">{sumWords(sums)}</span>
      </header>
      <ul className="flex min-h-12 flex-1 flex-col gap-2 overflow-y-auto px-2 pb-2">
        {items.map((deal) => (
          <BoardCard
            key={deal.id}
            deal={deal}
            onOpen={() => onOpen(deal)}
            onKeyDown={onKeyDown(deal)}
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, deal.id);
              event.dataTransfer.effectAllowed = 'move';
            }}
          />
        ))}
        {count > items.length ? (
          <li className="px-1 py-2 text-center text-sm text-ink-3">
            {`and ${(count - items.length).toLocaleString('en-US')} more that close later`}
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** Arrows and J/K walk the cards: up and down within a column, left and right between columns. */
function walk(event: KeyboardEvent): boolean {
  const card = event.currentTarget;
  const column = card.closest('section');
  const beside = { ArrowRight: column?.nextElementSibling, ArrowLeft: column?.previousElementSibling }[event.key];
  const within = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const cards = [...((beside ?? column)?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const place = [...(column?.querySelectorAll('[data-card]') ?? [])].indexOf(card);
  const target = beside ? cards[Math.min(place, cards.length - 1)] : within ? cards[place + within] : undefined;
  target?.focus();
  return target !== undefined;
}

function BoardSkeleton() {
  return (
    <div className="flex flex-1 gap-3 p-3">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <Skeleton key={key} className="h-80 w-68 rounded-2" />
      ))}
    </div>
  );
}
