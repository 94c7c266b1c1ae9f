import { Check } from 'lucide-react';
import { cx } from './class-names.ts';

export interface Step {
  id: string;
  label: string;
}

interface StepperProps {
  label: string;
  steps: Step[];
  current: string;
  /** Steps already done can be gone back to. */
  onGoBack?: (id: string) => void;
}

export function Stepper({ label, steps, current, onGoBack }: StepperProps) {
  const now = steps.findIndex(({ id }) => id === current);
  return (
    <nav aria-label={label}>
      <ol className="flex items-center gap-3 text-sm">
        {steps.map(({ id, label: text }, place) => {
          const done = place < now;
          const here = place === now;
          const face = (
            <>
              <span
                className={cx(
                  'num grid size-5 place-items-center rounded-full text-xs font-semibold',
                  here ? 'bg-thread text-on-thread' : done ? 'bg-thread-soft text-thread' : 'bg-press text-ink-3',
                )}
              >
                {done ? <Check aria-label="Done" className="size-3 stroke-3" /> : place + 1}
              </span>
              <span className={cx('font-medium', here ? 'text-ink' : 'text-ink-3')}>{text}</span>
            </>
          );
          return (
            <li key={id} aria-current={here ? 'step' : undefined} className="flex items-center gap-3">
              {done && onGoBack ? (
                <button
                  type="button"
                  onClick={() => onGoBack(id)}
                  className="flex items-center gap-2 rounded-1 hover:underline"
                >
                  {face}
                </button>
              ) : (
                <span className="flex items-center gap-2">{face}</span>
              )}
              {place < steps.length - 1 ? <span aria-hidden className="h-px w-8 bg-line-2" /> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
