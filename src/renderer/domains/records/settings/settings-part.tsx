import type { ReactNode } from 'react';

interface SettingsPartProps {
  title: string;
  text: string;
  children: ReactNode;
}

/** A part of the settings page: a heading, what it is about, and its lines in a panel. */
export function SettingsPart({ title, text, children }: SettingsPartProps) {
  return (
    <section aria-label={title} className="mb-8">
      <h2 className="text-md font-semibold">{title}</h2>
      <p className="mt-0.5 max-w-140 text-sm text-pretty text-ink-3">{text}</p>
      <div className="mt-3 divide-y divide-line overflow-clip rounded-2 border border-line bg-panel">{children}</div>
    </section>
  );
}
