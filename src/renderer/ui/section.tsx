import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

interface SectionProps {
  title: ReactNode;
  /** Beside the title, dim: a count, a sum. */
  note?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

function SectionHead({ title, note, actions }: Omit<SectionProps, 'children' | 'className'>) {
  return (
    <header className="flex min-h-8 items-center gap-2">
      <h2 className="text-sm font-semibold">{title}</h2>
      {note ? <span className="num text-sm text-ink-3">{note}</span> : null}
      {actions ? <div className="ml-auto flex items-center gap-1">{actions}</div> : null}
    </header>
  );
}

/** A titled part of a page, on the page's own ground. */
export function Section({ className, children, ...head }: SectionProps) {
  return (
    <section className={cx('flex flex-col', className)}>
      <SectionHead {...head} />
      {children}
    </section>
  );
}

/** The same, lifted onto a panel. */
export function Card({ className, children, ...head }: SectionProps) {
  return (
    <section className={cx('flex flex-col rounded-2 border bg-panel px-4 pt-2 pb-4', className)}>
      <SectionHead {...head} />
      <div className="pt-1">{children}</div>
    </section>
  );
}

/** A figure that says how things stand, and what it counts. */
export function Figure({ value, label }: { value: ReactNode; label: ReactNode }) {
  return (
    <div>
      <b className="num block text-xl font-semibold tracking-[-0.015em]">{value}</b>
      <span className="text-sm text-ink-3">{label}</span>
    </div>
  );
}
