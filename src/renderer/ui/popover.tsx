import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cx } from './class-names.ts';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

export const floatingPanel =
  'pop z-50 rounded-2 border border-line bg-panel text-md text-ink shadow-pop outline-none origin-(--radix-popper-transform-origin)';

export function PopoverContent({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        {...rest}
        className={cx(floatingPanel, 'max-h-(--radix-popover-content-available-height) overflow-y-auto', className)}
      />
    </Radix.Portal>
  );
}
