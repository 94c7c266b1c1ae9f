import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}

/** A part of a settings page: a heading, what it is about, and its controls in a panel. */
export function Section({ title, text, children }: SectionProps) {
  return (
    <section className="mb-8">
      <h2 className="text-md font-semibold">{title}</h2>
      {text ? <p className="mt-0.5 max-w-140 text-sm text-pretty text-ink-3">{text}</p> : null}
      <div className="mt-3 divide-y divide-line overflow-clip rounded-2 border border-line bg-panel">{children}</div>
    </section>
  );
}

interface LineProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Names the control for who cannot see that they stand beside each other. */
  htmlFor?: string;
  children?: ReactNode;
}

export function Line({ label, hint, htmlFor, children }: LineProps) {
  return (
    <div className="flex min-h-11 items-center gap-4 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        {htmlFor ? (
          <label htmlFor={htmlFor} className="font-medium">
            {label}
          </label>
        ) : (
          <div className="font-medium">{label}</div>
        )}
        {hint ? <div className="text-sm wrap-anywhere text-ink-3">{hint}</div> : null}
      </div>
      {children ? <div className="flex shrink-0 items-center gap-2">{children}</div> : null}
    </div>
  );
}
