import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Popover, PopoverAnchor, PopoverContent } from '../popover.tsx';

interface EditorFrameProps {
  errorId: string;
  label: string;
  error: string | undefined;
  /** Stands under the frame: a calendar. */
  below?: ReactNode;
  children: ReactNode;
}

/** What an editor in place looks like: it covers what it edits, and says under itself what is wrong. */
export function EditorFrame({ errorId, label, error, below, children }: EditorFrameProps) {
  return (
    <Popover open={error !== undefined || below !== undefined}>
      <PopoverAnchor
        className={cx(
          'relative flex size-full min-h-6 items-center rounded-1 bg-panel ring-2 ring-inset',
          error ? 'ring-bad' : 'ring-thread',
        )}
      >
        {children}
      </PopoverAnchor>
      <PopoverContent
        aria-label={label}
        className="max-w-80"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        // The keyboard stays in the field: a click below it must not end the edit.
        onMouseDown={(event) => event.preventDefault()}
      >
        {error ? (
          <p id={errorId} role="alert" className="px-2.5 py-1.5 text-xs font-medium text-pretty text-bad">
            {error}
          </p>
        ) : null}
        {below}
      </PopoverContent>
    </Popover>
  );
}
