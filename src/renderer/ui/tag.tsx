import type { ComponentProps } from 'react';
import { cx } from './class-names.ts';

export type Tone = 'bad' | 'warn' | 'good' | 'calm' | 'thread';

const TONES: Record<Tone, string> = {
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
  good: 'bg-good-soft text-good',
  calm: 'bg-sunken text-ink-2',
  thread: 'bg-thread-soft text-thread',
};

/** A state in a word or two. The words carry the meaning; the colour only repeats it. */
export function Tag({ tone = 'calm', className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      {...rest}
      className={cx(
        'tag inline-flex max-w-full items-center gap-1 rounded-full px-1.75 py-0.5 text-xs leading-[1.45] font-semibold whitespace-nowrap',
        TONES[tone],
        className,
      )}
    />
  );
}
