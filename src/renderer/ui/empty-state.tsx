import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** What will be here once there is something. */
  children: ReactNode;
  /** The one thing to do now. */
  action?: ReactNode;
  className?: string;
}

export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx('mx-auto flex max-w-90 flex-col items-center px-6 py-12 text-center', className)}>
      <span className="mb-4 grid size-10 place-items-center rounded-2 border border-line bg-panel text-ink-3 shadow-pop">
        <Icon aria-hidden className="size-5" />
      </span>
      <h2 className="text-md font-semibold">{title}</h2>
      <p className="mt-1 text-sm text-pretty text-ink-3">{children}</p>
      {action ? <div className="mt-4 flex gap-2">{action}</div> : null}
    </div>
  );
}
