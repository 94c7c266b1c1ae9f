import type { LucideIcon } from 'lucide-react';
import { RadioGroup } from 'radix-ui';

interface ChoiceBarProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string; icon: LucideIcon }[];
  onChange: (value: T) => void;
}

/** A few choices side by side, of which one holds. */
export function ChoiceBar<T extends string>({ label, value, options, onChange }: ChoiceBarProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={choose}
      orientation="horizontal"
      className="flex gap-px rounded-2 bg-sunken p-0.5"
    >
      {options.map(({ value: each, label: text, icon: Icon }) => (
        <RadioGroup.Item
          key={each}
          value={each}
          className="flex h-6.5 items-center gap-1.5 rounded-1 px-2.5 text-sm font-medium text-ink-2 transition-colors hover:text-ink data-[state=checked]:bg-panel data-[state=checked]:text-ink data-[state=checked]:shadow-[0_0_0_1px_var(--line-2)]"
        >
          <Icon aria-hidden className="size-3.5" />
          {text}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
