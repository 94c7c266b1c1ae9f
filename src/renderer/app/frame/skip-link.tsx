import type { RefObject } from 'react';
import { buttonClasses, cx } from '../../ui/index.ts';

/** The first stop of the Tab key: past the sidebar, straight to the view. */
export function SkipLink({ target }: { target: RefObject<HTMLElement | null> }) {
  return (
    <button
      type="button"
      onClick={() => target.current?.focus()}
      className={cx(buttonClasses('primary', 'lg'), 'fixed top-2 left-2 z-60 not-focus:sr-only')}
    >
      Skip to the content
    </button>
  );
}
