import { Switch as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';

interface SwitchProps
  extends Omit<ComponentProps<typeof Radix.Root>, 'checked' | 'onCheckedChange' | 'onChange' | 'value'> {
  value: boolean;
  onChange: (value: boolean) => void;
}

/** On or off at once, without a save button. */
export function Switch({ value, onChange, ...rest }: SwitchProps) {
  return (
    <Radix.Root
      {...rest}
      checked={value}
      onCheckedChange={onChange}
      className="relative h-4.5 w-8 shrink-0 rounded-full bg-control-line transition-colors disabled:opacity-45 data-[state=checked]:bg-thread"
    >
      <Radix.Thumb className="absolute top-0.5 left-0.5 size-3.5 rounded-full bg-panel transition-transform data-[state=checked]:translate-x-3.5 data-[state=checked]:bg-on-thread" />
    </Radix.Root>
  );
}
