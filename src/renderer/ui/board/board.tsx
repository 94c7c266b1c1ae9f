import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { Skeleton } from '../skeleton.tsx';
import { BoardLane } from './board-lane.tsx';
import { type Lane, type LaneLook, laneBeside } from './lanes.ts';
import { walkBoard } from './walk-board.ts';

export interface BoardHandle {
  /** Puts the keyboard on the first card. */
  enter: () => void;
}

interface BoardProps<C> {
  lanes: (Lane<C> & LaneLook)[];
  /** What a card shows. */
  face: (card: C) => ReactNode;
  onOpen: (card: C) => void;
  /** True when the card goes there at once, so that the keyboard follows it. */
  onMove: (id: string, to: string) => boolean;
  /** Keys of this board on a card; true when the key meant something. */
  onKey?: (card: C, event: KeyboardEvent<HTMLElement>) => boolean;
  /** Class of a column's width. */
  wide?: string;
  handle?: Ref<BoardHandle>;
}

/** Cards in columns. A card is dragged, or moved with Shift and the arrow keys, the keyboard staying on it. */
export function Board<C extends { id: string }>({ lanes, face, onOpen, onMove, onKey, wide, handle }: BoardProps<C>) {
  const board = useRef<HTMLDivElement>(null);
  const follow = useRef<string>(undefined);
  useImperativeHandle(handle, () => ({
    enter: () => board.current?.querySelector<HTMLElement>('[data-card]')?.focus(),
  }));

  useEffect(() => {
    if (follow.current === undefined || lanes.length === 0) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(follow.current)}"]`);
    follow.current = undefined;
    card?.focus();
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [lanes]);

  const onKeyDown = (here: number) => (card: C, event: KeyboardEvent<HTMLElement>) => {
    const by = event.shiftKey ? { ArrowRight: 1 as const, ArrowLeft: -1 as const }[event.key] : undefined;
    if (by) {
      const next = laneBeside(lanes, here, by);
      if (next && onMove(card.id, next.id)) follow.current = card.id;
    } else if (!onKey?.(card, event) && !walkBoard(event)) return;
    event.preventDefault();
  };

  return (
    <div ref={board} className="flex min-h-0 flex-1 gap-3 overflow-x-auto p-3">
      {lanes.map((lane, here) => (
        <BoardLane
          key={lane.id}
          lane={lane}
          wide={wide}
          face={face}
          onOpen={onOpen}
          onDrop={(id) => void onMove(id, lane.id)}
          onKeyDown={onKeyDown(here)}
        />
      ))}
    </div>
  );
}

export function BoardSkeleton({ lanes, wide = 'w-68' }: { lanes: number; wide?: string }) {
  return (
    <div className="flex flex-1 gap-3 overflow-hidden p-3">
      {Array.from({ length: lanes }, (_, place) => place).map((place) => (
        <Skeleton key={place} className={`h-80 shrink-0 rounded-2 ${wide}`} />
      ))}
    </div>
  );
}
