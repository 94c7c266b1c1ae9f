import type { ComponentProps } from 'react';
import { cx } from './class-names.ts';

/** Grows with its text, so nothing one wrote hides behind a scrollbar too early. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      {...rest}
      className={cx(
        'field-sizing-content max-h-80 min-h-18 w-full resize-none rounded-1 border border-line-2 bg-panel px-2 py-1.5 text-md outline-none',
        'transition-[border-color,box-shadow] hover:border-control-line focus-visible:border-thread focus-visible:ring-3 focus-visible:ring-thread-soft focus-visible:outline-none',
        'aria-invalid:border-bad aria-invalid:ring-bad-soft disabled:bg-sunken disabled:text-ink-3',
        className,
      )}
    />
  );
}
