import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import type { Tone } from './tag.tsx';

const LOOKS: Record<Tone, { icon: LucideIcon; classes: string; sign: string }> = {
  bad: { icon: CircleAlert, classes: 'bg-bad-soft', sign: 'text-bad' },
  warn: { icon: TriangleAlert, classes: 'bg-warn-soft', sign: 'text-warn' },
  good: { icon: CircleCheck, classes: 'bg-good-soft', sign: 'text-good' },
  calm: { icon: Info, classes: 'bg-sunken', sign: 'text-ink-3' },
  thread: { icon: Info, classes: 'bg-thread-soft', sign: 'text-thread' },
};

interface BannerProps {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** One thing to know about the view below it, and what to do about it. */
export function Banner({ tone = 'calm', title, children, action, className }: BannerProps) {
  const { icon: Icon, classes, sign } = LOOKS[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={cx('flex items-start gap-2 rounded-2 px-3 py-2 text-sm text-ink', classes, className)}
    >
      <Icon aria-hidden className={cx('mt-0.5 size-4 shrink-0', sign)} />
      <div className="min-w-0 flex-1 wrap-anywhere">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className={cx(title && 'text-ink-2')}>{children}</div> : null}
      </div>
      {action ? <div className="-my-0.5 shrink-0">{action}</div> : null}
    </div>
  );
}
