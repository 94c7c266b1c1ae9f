import { cx } from '../../../ui/index.ts';

interface PartBarProps {
  part: number;
  of: number;
  tone?: 'bad' | 'warn' | 'calm';
}

const colours = { bad: 'bg-bad', warn: 'bg-warn', calm: 'bg-ink-3/60' };

/** How large a number is beside its neighbours; the number itself stands next to it. */
export function PartBar({ part, of, tone = 'calm' }: PartBarProps) {
  const share = of > 0 ? Math.max(part > 0 ? 0.02 : 0, part / of) : 0;
  return (
    <span aria-hidden className="inline-block h-1.5 w-full overflow-hidden rounded-full bg-press align-middle">
      <span
        className={cx('block h-full origin-left rounded-full', colours[tone])}
        style={{ transform: `scaleX(${share.toString()})` }}
      />
    </span>
  );
}
