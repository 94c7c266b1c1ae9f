import { RadioGroup as Radix } from 'radix-ui';
import { type ComponentProps, useId } from 'react';
import type { Option } from './choice/options.ts';

interface RadioGroupProps<V extends string>
  extends Omit<ComponentProps<typeof Radix.Root>, 'value' | 'onChange' | 'onValueChange'> {
  value: V | null;
  onChange: (value: V) => void;
  options: Option<V>[];
}

export function RadioGroup<V extends string>({ value, onChange, options, ...rest }: RadioGroupProps<V>) {
  const id = useId();
  const pick = (picked: string) => {
    const option = options.find((candidate) => candidate.value === picked);
    if (option) onChange(option.value);
  };
  return (
    <Radix.Root {...rest} value={value} onValueChange={pick} className="flex flex-col gap-2">
      {options.map((option) => (
        <span key={option.value} className="flex items-start gap-2 text-sm">
          <Radix.Item
            id={`${id}-${option.value}`}
            value={option.value}
            disabled={option.disabled}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            className="mt-0.25 grid size-4 shrink-0 place-items-center rounded-full border border-control-line bg-panel transition-colors hover:border-ink-3 disabled:opacity-45 data-[state=checked]:border-thread"
          >
            <Radix.Indicator className="size-2 rounded-full bg-thread" />
          </Radix.Item>
          <span>
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
            {option.hint ? (
              <span id={`${id}-${option.value}-hint`} className="block text-xs text-ink-3">
                {option.hint}
              </span>
            ) : null}
          </span>
        </span>
      ))}
    </Radix.Root>
  );
}
