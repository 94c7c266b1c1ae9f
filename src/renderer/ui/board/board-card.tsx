import type { KeyboardEvent, ReactNode } from 'react';
import { heldAs } from './hold.ts';

interface BoardCardProps {
  id: string;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

/** One card: a press opens it, it can be dragged, and the keyboard walks from one to the next. */
export function BoardCard({ id, onOpen, onKeyDown, children }: BoardCardProps) {
  return (
    <li>
      <button
        type="button"
        data-card={id}
        {...heldAs(id)}
        onClick={onOpen}
        onKeyDown={onKeyDown}
        className="flex w-full flex-col gap-1 rounded-1 border border-line bg-panel px-3 py-2 text-left shadow-[0_1px_2px_var(--press)] hover:border-line-2"
      >
        {children}
      </button>
    </li>
  );
}
