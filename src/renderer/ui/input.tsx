import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { ControlSize } from './button.tsx';
import { bareInput, controlFrame } from './control-frame.ts';

export interface InputProps extends Omit<ComponentProps<'input'>, 'size'> {
  size?: ControlSize;
  icon?: LucideIcon;
  /** Stands at the end of the field: a unit, a shortcut, a small button. */
  trailing?: ReactNode;
}

export function Input({ size = 'lg', icon: Icon, trailing, className, ...rest }: InputProps) {
  return (
    <span className={controlFrame(size, className)}>
      {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-ink-3" /> : null}
      <input autoComplete="off" {...rest} className={bareInput} />
      {trailing}
    </span>
  );
}
