import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../button.tsx';
import { cx } from '../class-names.ts';
import { BoardCard } from './board-card.tsx';
import { useLanding } from './hold.ts';
import type { Lane, LaneLook } from './lanes.ts';

interface BoardLaneProps<C> {
  lane: Lane<C> & LaneLook;
  wide?: string;
  face: (card: C) => ReactNode;
  onOpen: (card: C) => void;
  onDrop: (id: string) => void;
  onKeyDown: (card: C, event: KeyboardEvent<HTMLElement>) => void;
}

const LOOKS = {
  no: 'border-transparent',
  over: 'border-thread bg-thread-soft',
  refused: 'border-bad bg-bad-soft',
};

/** One column: what it is called, how many, how much, and its first cards. */
export function BoardLane<C extends { id: string }>({
  lane,
  wide,
  face,
  onOpen,
  onDrop,
  onKeyDown,
}: BoardLaneProps<C>) {
  const { title, count, cards, of, mark, worth, refuses, empty, rest } = lane;
  const { held, landing } = useLanding({ onDrop, refuses: refuses !== undefined });
  const many = count.toLocaleString('en-US');
  return (
    <section
      data-lane={lane.id}
      aria-label={`${title}, ${many} ${of}`}
      {...landing}
      className={cx(
        'flex min-h-0 shrink-0 flex-col rounded-2 border bg-sunken transition-colors',
        wide ?? 'w-68',
        LOOKS[held],
      )}
    >
      <header className="flex min-w-0 items-baseline gap-2 px-3 pt-2.5 pb-2">
        {mark}
        <h2 className="cut shrink-0 text-sm font-semibold">{title}</h2>
        <span className="num text-sm text-ink-3">{many}</span>
        <span className="num cut ml-auto text-sm text-ink-2">{worth}</span>
      </header>
      {held === 'refused' ? <p className="mx-3 mb-2 text-sm font-medium text-bad">{refuses}</p> : null}
      <ul className="flex min-h-12 flex-1 flex-col gap-2 overflow-y-auto px-2 pb-2">
        {cards.map((card) => (
          <BoardCard
            key={card.id}
            id={card.id}
            onOpen={() => onOpen(card)}
            onKeyDown={(event) => onKeyDown(card, event)}
          >
            {face(card)}
          </BoardCard>
        ))}
        {count === 0 && empty ? <li className="px-1 py-1 text-sm text-pretty text-ink-3">{empty}</li> : null}
        {rest ? (
          <li className="flex flex-col items-center gap-1 px-1 py-2 text-sm text-ink-3">
            {rest.words}
            {rest.onMore ? (
              <Button look="quiet" size="sm" onClick={rest.onMore}>
                Show more
              </Button>
            ) : null}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
