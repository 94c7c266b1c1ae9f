import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';

interface FieldFrameProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Label left of the control, for settings pages. */
  beside?: boolean;
  children: ReactNode;
}

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

/** Which texts describe the control, for `aria-describedby`. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [error ? errorId(id) : '', hint ? hintId(id) : ''].filter(Boolean).join(' ') || undefined;
}

/** Label, control, hint and error, tied together; knows nothing of forms. */
export function FieldFrame({ id, label, hint, error, required, beside, children }: FieldFrameProps) {
  return (
    <div className={cx(beside ? 'grid grid-cols-[11rem_minmax(0,1fr)] items-start gap-x-4' : 'flex flex-col gap-1')}>
      <label htmlFor={id} className={cx('text-sm font-medium text-ink-2', beside && 'pt-1.5')}>
        {label}
        {required ? null : <span className="ml-1 font-normal text-ink-3">optional</span>}
      </label>
      <div className="flex min-w-0 flex-col gap-1">
        {children}
        {error ? (
          <p id={errorId(id)} role="alert" className="text-xs font-medium text-pretty text-bad">
            {error}
          </p>
        ) : null}
        {hint ? (
          <p id={hintId(id)} className="text-xs text-pretty text-ink-3">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
