import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent } from 'react';
import { cx } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { ariaShortcut, onMac } from './shortcut.ts';
import { Spinner } from './spinner.tsx';

export type ButtonLook = 'default' | 'primary' | 'quiet' | 'danger';
export type ControlSize = 'sm' | 'md' | 'lg';

const LOOKS: Record<ButtonLook, string> = {
  default: 'border-line-2 bg-panel text-ink hover:bg-[color-mix(in_oklch,var(--ink)_4%,var(--panel))]',
  primary: 'border-transparent bg-thread text-on-thread hover:bg-[color-mix(in_oklch,var(--ink)_12%,var(--thread))]',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink active:bg-press',
  danger: 'border-transparent bg-bad text-on-bad hover:bg-[color-mix(in_oklch,var(--ink)_12%,var(--bad))]',
};

const SIZES: Record<ControlSize, string> = {
  sm: 'h-6 gap-1 text-xs',
  md: 'h-7 gap-1.5 text-sm',
  lg: 'h-8 gap-1.5 text-md',
};

const PADDINGS: Record<ControlSize, string> = { sm: 'px-2', md: 'px-2.5', lg: 'px-3' };
const SQUARES: Record<ControlSize, string> = { sm: 'w-6', md: 'w-7', lg: 'w-8' };

/** The classes alone, for a link that looks like a button. */
export function buttonClasses(look: ButtonLook = 'default', size: ControlSize = 'md', square = false): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded-1 border font-medium whitespace-nowrap select-none',
    'transition-colors aria-disabled:opacity-50 disabled:opacity-50',
    LOOKS[look],
    SIZES[size],
    square ? SQUARES[size] : PADDINGS[size],
  );
}

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
  size?: ControlSize;
  icon?: LucideIcon;
  /** Shown beside the label; the view binds the key. */
  shortcut?: string;
  /** Keeps its place and focus while it works; clicks do nothing. */
  busy?: boolean;
}

export function Button({ look, size, icon: Icon, shortcut, busy = false, className, children, ...rest }: ButtonProps) {
  const onClick = busy ? (event: MouseEvent) => event.preventDefault() : rest.onClick;
  const strong = look === 'primary' || look === 'danger';
  return (
    <button
      type="button"
      {...rest}
      onClick={onClick}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-keyshortcuts={shortcut ? ariaShortcut(shortcut, onMac) : undefined}
      className={cx(buttonClasses(look, size), className)}
    >
      {busy ? <Spinner /> : Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
      {children}
      {shortcut ? <Kbd keys={shortcut} onColour={strong} /> : null}
    </button>
  );
}
