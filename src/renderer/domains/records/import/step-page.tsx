import { type ReactNode, useEffect, useRef } from 'react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { Button, cx } from '../../../ui/index.ts';
import { useNextKey } from './use-next-key.ts';

const widths = { sm: 'max-w-160', md: 'max-w-240', lg: 'max-w-320' };

interface StepPageProps {
  title: string;
  /** What this step is for, in a sentence. */
  lead: ReactNode;
  /** At the end of the title. */
  aside?: ReactNode;
  onBack?: () => void;
  next?: { label: string; run: () => void; busy?: boolean };
  /** At the start of the bar below: how things stand. */
  note?: ReactNode;
  width?: keyof typeof widths;
  children: ReactNode;
}

/** One step: its heading, its content, and the ways on in a bar that stays in sight. */
export function StepPage({ title, lead, aside, onBack, next, note, width = 'sm', children }: StepPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Keyboard and screen reader follow to the new step.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const goOn = next ? () => (next.busy ? undefined : next.run()) : undefined;
  useNextKey(goOn);
  useCommands(
    next && goOn
      ? [
          {
            id: 'import.next',
            title: next.label,
            group: 'This view',
            shortcuts: ['mod+enter'],
            inFields: true,
            run: goOn,
          },
        ]
      : [],
  );
  return (
    <>
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        <div className={cx('mx-auto flex flex-col gap-4 px-6 pt-6 pb-8', widths[width])}>
          <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <div className="min-w-0 flex-1">
              <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold tracking-[-0.015em] outline-none">
                {title}
              </h2>
              <p className="mt-0.5 max-w-160 text-pretty text-ink-2">{lead}</p>
            </div>
            {aside}
          </div>
          {children}
        </div>
      </div>
      {next || onBack ? (
        <footer className="shrink-0 border-t border-line bg-panel">
          {/* The buttons stand at the start: toasts come up at the end. */}
          <div className={cx('mx-auto flex min-h-13 items-center gap-2 px-6 py-2', widths[width])}>
            {next ? (
              <Button look="primary" size="lg" shortcut="mod+enter" busy={next.busy} onClick={next.run}>
                {next.label}
              </Button>
            ) : null}
            {onBack ? (
              <Button size="lg" onClick={onBack}>
                Back
              </Button>
            ) : null}
            <div className="min-w-0 flex-1 pl-2 text-sm text-pretty text-ink-2">{note}</div>
          </div>
        </footer>
      ) : null}
    </>
  );
}
