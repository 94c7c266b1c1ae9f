import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { Button, cx } from '../../../ui/index.ts';
import { BoardCard } from './board-card.tsx';
import type { BoardColumn as Column } from './move-on-board.ts';
import { Sums } from './sums.tsx';
import { walkBoard } from './walk-board.ts';

const DRAGGED = 'application/x-throughline-deal';

interface ColumnProps {
  column: Column;
  onOpen: (deal: Deal) => void;
  onDrop: (id: string) => void;
  onStep: (deal: Deal, by: -1 | 1) => void;
  /** Undefined once the board shows as many as it can. */
  onMore: (() => void) | undefined;
}

/** One stage of the board: how many, how much, and the deals that close first. */
export function BoardColumn({ column: { stage, count, sums, items }, onOpen, onDrop, onStep, onMore }: ColumnProps) {
  const [over, setOver] = useState(false);
  const allow = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    // Going over a card inside leaves the column's own ground, not the column.
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.getData(DRAGGED));
  };
  const onKeyDown = (deal: Deal) => (event: KeyboardEvent) => {
    if (event.shiftKey && event.key === 'ArrowRight') onStep(deal, 1);
    else if (event.shiftKey && event.key === 'ArrowLeft') onStep(deal, -1);
    else if (!walkBoard(event)) return;
    event.preventDefault();
  };
  const more = count - items.length;

  return (
    <section
      aria-label={`${stage.name}, ${count.toLocaleString('en-US')} deals`}
      onDragOver={allow}
      onDragLeave={leave}
      onDrop={drop}
      className={cx(
        'flex min-h-0 w-68 shrink-0 flex-col rounded-2 border bg-sunken transition-colors',
        over ? 'border-thread bg-thread-soft' : 'border-transparent',
      )}
    >
      <header className="flex items-baseline gap-2 px-3 pt-2.5 pb-2">
        <h2 className="cut text-sm font-semibold">{stage.name}</h2>
        <span className="num text-sm text-ink-3">{count.toLocaleString('en-US')}</span>
        <span className="num cut ml-auto text-sm text-ink-2">
          <Sums sums={sums} />
        </span>
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
        {more > 0 ? (
          <li className="flex flex-col items-center gap-1 px-1 py-2 text-sm text-ink-3">
            {`${more.toLocaleString('en-US')} more close later`}
            {onMore ? (
              <Button look="quiet" size="sm" onClick={onMore}>
                Show more
              </Button>
            ) : null}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
