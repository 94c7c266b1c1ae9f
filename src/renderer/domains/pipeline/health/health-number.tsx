import { cx } from '../../../ui/index.ts';
import { healthTone, healthWords } from '../review-words.ts';

const colours = { good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad' };

/** A health from 0 to 100; the dot repeats what the number says. */
export function HealthNumber({ health, className }: { health: number; className?: string }) {
  return (
    <span className={cx('num inline-flex items-center gap-1.5', className)}>
      <span aria-hidden className={cx('size-2 shrink-0 rounded-full', colours[healthTone(health)])} />
      {healthWords(health)}
    </span>
  );
}
