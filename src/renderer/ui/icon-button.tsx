import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClasses, type ControlSize } from './button.tsx';
import { cx } from './class-names.ts';
import { ariaShortcut, onMac } from './shortcut.ts';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  icon: LucideIcon;
  /** Says what it does: read out, and shown as the tooltip. */
  label: string;
  look?: ButtonLook;
  size?: ControlSize;
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
}

export function IconButton({
  icon: Icon,
  label,
  look = 'quiet',
  size = 'md',
  shortcut,
  side,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={shortcut ? ariaShortcut(shortcut, onMac) : undefined}
        {...rest}
        className={cx(buttonClasses(look, size, true), className)}
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </Tooltip>
  );
}
