import { cx } from '../../../ui/index.ts';
import { healthTone, healthWords } from '../review-words.ts';

const colours = { good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad' };

/** A health from 0 to 100; the dot repeats what the number says. */
export function HealthNumber({ health }: { health: number }) {
  return (
    <span className="num whitespace-nowrap">
      <span
        aria-hidden
        className={cx('mr-1.5 inline-block size-2 rounded-full align-[0.06em]', colours[healthTone(health)])}
      />
      {healthWords(health)}
    </span>
  );
}
