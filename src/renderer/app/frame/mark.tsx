import { cx } from '../../ui/index.ts';

/** The thread: Throughline's sign. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className={cx('shrink-0 fill-none stroke-thread stroke-2', className)}>
      <path d="M3 15c4 0 3-10 7-10s3 10 7 10" strokeLinecap="round" />
      <circle cx="3" cy="15" r="1.4" />
      <circle cx="17" cy="15" r="1.4" />
    </svg>
  );
}
