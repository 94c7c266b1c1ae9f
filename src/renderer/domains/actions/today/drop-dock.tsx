import { useState } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { cx, todayHere } from '../../../ui/index.ts';
import { type Column, columns, whyNot } from '../board/columns.ts';
import { standingWords } from '../step/standing-words.ts';

interface DropDockProps {
  dragged: Deal;
  onDrop: (to: Column) => void;
}

/** While a row is dragged: all the times it can go to, within reach however long the list is. */
export function DropDock({ dragged, onDrop }: DropDockProps) {
  const [over, setOver] = useState<Column | null>(null);
  const today = todayHere();
  const open = columns.filter((column) => column !== dragged.standing && whyNot(column, today) === undefined);
  return (
    <div
      aria-hidden
      className="pop absolute inset-x-0 bottom-4 z-20 mx-auto flex w-fit gap-1 rounded-2 border border-line-2 bg-panel p-1.5 shadow-dialog"
    >
      {open.map((column) => (
        <button
          key={column}
          type="button"
          tabIndex={-1}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(column);
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => {
            event.preventDefault();
            onDrop(column);
          }}
          className={cx(
            'grid h-12 w-26 place-items-center rounded-1 border border-dashed text-sm font-medium',
            over === column ? 'border-thread bg-thread-soft text-thread' : 'border-line-2 text-ink-2',
          )}
        >
          {column === 'parked' ? 'Park…' : standingWords[column]}
        </button>
      ))}
    </div>
  );
}
