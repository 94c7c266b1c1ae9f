import { cx } from './class-names.ts';

/** For a button that works; a view that waits shows a skeleton instead. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        'size-3.5 shrink-0 animate-spin rounded-full border-[1.6px] border-current border-r-transparent',
        className,
      )}
    />
  );
}
