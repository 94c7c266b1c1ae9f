import { cx } from '../../../ui/index.ts';
import type { MergeField, Side } from './merge-fields.ts';

interface FieldChoiceProps {
  field: MergeField;
  chosen: Side;
  onChoose: (side: Side) => void;
}

const sides: Side[] = ['a', 'b'];

/** One field of the two: where they differ, one of the values is chosen; where not, there is nothing to do. */
export function FieldChoice({ field, chosen, onChoose }: FieldChoiceProps) {
  const { label, differs } = field;
  return (
    <fieldset className="grid grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)] border-b border-line text-sm last:border-0">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className={cx('px-4 py-2', differs ? 'font-medium text-ink' : 'text-ink-3')}>
        {label}
      </span>
      {sides.map((side) => {
        const text = field[side];
        const shown = (
          <span className="min-w-0 wrap-anywhere">{text || <span className="text-ink-3">empty</span>}</span>
        );
        const cell = 'flex min-w-0 items-start gap-2 border-l border-line px-4 py-2';
        if (!differs) {
          return (
            <span key={side} className={cx(cell, 'text-ink-3')}>
              <span className="w-3.5 shrink-0" />
              {shown}
            </span>
          );
        }
        return (
          <label
            key={side}
            className={cx(
              cell,
              'hover:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-thread',
              chosen === side ? 'text-ink' : 'text-ink-3',
              chosen !== side && text !== '' && 'line-through decoration-line-2',
            )}
          >
            <input
              type="radio"
              name={field.field}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              className="mt-0.5 size-3.5 shrink-0 accent-thread outline-none"
            />
            {shown}
          </label>
        );
      })}
    </fieldset>
  );
}
