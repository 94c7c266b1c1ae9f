import { Check, Minus } from 'lucide-react';
import { cx } from '../class-names.ts';

/** The picture of a checkbox; the row's own `aria-selected` says the same in words. */
export function CheckMark({ state }: { state: 'none' | 'some' | 'all' }) {
  const Sign = state === 'some' ? Minus : Check;
  return (
    <span
      aria-hidden
      className={cx(
        'grid size-3.5 place-items-center rounded-[4px] border',
        state === 'none' ? 'empty-check border-control-line bg-panel' : 'border-thread bg-thread text-on-thread',
      )}
    >
      {state === 'none' ? null : <Sign className="size-3 stroke-3" />}
    </span>
  );
}
