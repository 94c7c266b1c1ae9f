import type { DragEvent, KeyboardEvent } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { Avatar, cx, formatDay, formatMoney } from '../../../ui/index.ts';
import { isOverdue } from './deal-words.ts';

interface BoardCardProps {
  deal: Deal;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: (event: DragEvent) => void;
}

/** One deal on the board: what it is, with whom, how much, until when, and whose. */
export function BoardCard({ deal, onOpen, onKeyDown, onDragStart }: BoardCardProps) {
  return (
    <li>
      <button
        type="button"
        data-card={deal.id}
        draggable
        onClick={onOpen}
        onKeyDown={onKeyDown}
        onDragStart={onDragStart}
        className="flex w-full flex-col gap-1 rounded-1 border border-line bg-panel px-3 py-2 text-left shadow-[0_1px_2px_var(--press)] hover:border-line-2"
      >
        <span className="cut w-full text-sm font-medium">{deal.name}</span>
        <span className="cut w-full text-sm text-ink-3">{deal.accountName ?? 'No account'}</span>
        <span className="flex min-h-6 w-full items-center gap-2 text-sm">
          <span className="num font-medium">{deal.amount ? formatMoney(deal.amount) : 'No amount'}</span>
          {deal.closeDate ? (
            <span className={cx('num ml-auto', isOverdue(deal) ? 'font-medium text-bad' : 'text-ink-3')}>
              {formatDay(deal.closeDate)}
            </span>
          ) : null}
          {deal.ownerName ? <Avatar name={deal.ownerName} /> : null}
        </span>
      </button>
    </li>
  );
}
