import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';

interface CheckboxProps
  extends Omit<ComponentProps<typeof Radix.Root>, 'checked' | 'onCheckedChange' | 'onChange' | 'value'> {
  value: boolean | 'some';
  onChange: (value: boolean) => void;
  children?: ReactNode;
}

export function Checkbox({ value, onChange, children, ...rest }: CheckboxProps) {
  const box = (
    <Radix.Root
      {...rest}
      checked={value === 'some' ? 'indeterminate' : value}
      onCheckedChange={(checked) => onChange(checked === true)}
      className="grid size-4 shrink-0 place-items-center rounded-[4px] border border-control-line bg-panel transition-colors hover:border-ink-3 disabled:opacity-45 data-[state=checked]:border-thread data-[state=checked]:bg-thread data-[state=indeterminate]:border-thread data-[state=indeterminate]:bg-thread"
    >
      <Radix.Indicator className="text-on-thread">
        {value === 'some' ? (
          <Minus aria-hidden className="size-3 stroke-3" />
        ) : (
          <Check aria-hidden className="size-3 stroke-3" />
        )}
      </Radix.Indicator>
    </Radix.Root>
  );
  if (!children) return box;
  return (
    <span className="flex items-start gap-2 text-sm">
      <span className="mt-0.25 flex">{box}</span>
      <label htmlFor={rest.id}>{children}</label>
    </span>
  );
}
