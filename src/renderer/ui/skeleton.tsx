import { cx } from './class-names.ts';

/** Stands where something will be, in its size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx('block h-3 animate-[breathe_1.6s_ease-in-out_infinite] rounded-1 bg-press', className)}
    />
  );
}

const LINES = ['w-full', 'w-11/12', 'w-10/12', 'w-9/12', 'w-8/12', 'w-7/12'];

/** Up to six lines of text to come. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <span role="status" aria-label="Loading" className="flex flex-col gap-2">
      {LINES.slice(0, lines).map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </span>
  );
}
