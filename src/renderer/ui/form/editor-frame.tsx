import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';

/** What an editor in place looks like: it covers what it edits, and says under itself what is wrong. */
export function EditorFrame({ id, error, children }: { id: string; error: string | undefined; children: ReactNode }) {
  return (
    <div
      className={cx(
        'relative flex size-full min-h-6 items-center rounded-1 bg-panel ring-2 ring-inset',
        error ? 'ring-bad' : 'ring-thread',
      )}
    >
      {children}
      {error ? (
        <p
          id={id}
          role="alert"
          className="absolute top-full left-0 z-10 mt-1 w-max max-w-72 rounded-1 border bg-panel px-2 py-1 text-left text-xs font-medium text-pretty whitespace-normal text-bad shadow-pop"
        >
          {error}
        </p>
      ) : null}
    </div>
  );
}
