import type { ControlSize } from './button.tsx';
import { cx } from './class-names.ts';

const HEIGHTS: Record<ControlSize, string> = { sm: 'h-6 text-xs', md: 'h-7 text-sm', lg: 'h-8 text-md' };

/** The frame that everything one types or picks in shares; the field inside it carries no outline of its own. */
export function controlFrame(size: ControlSize, className?: string): string {
  return cx(
    'flex min-w-0 items-center gap-1.5 rounded-1 border border-line-2 bg-panel px-2 text-ink',
    'transition-[border-color,box-shadow] hover:border-control-line',
    'focus-within:border-thread focus-within:ring-3 focus-within:ring-thread-soft focus-within:hover:border-thread',
    'has-[[aria-invalid=true]]:border-bad has-[[aria-invalid=true]]:ring-bad-soft',
    'has-[:disabled]:bg-sunken has-[:disabled]:text-ink-3',
    HEIGHTS[size],
    className,
  );
}

export const bareInput =
  'h-full min-w-0 flex-1 bg-transparent outline-none focus-visible:outline-none disabled:text-ink-3';
