import { ToggleGroup } from 'radix-ui';
import type { Option } from './choice/options.ts';

interface SegmentedControlProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: Option<V>[];
}

/** One of two to four views of the same thing. */
export function SegmentedControl<V extends string>({ label, value, onChange, options }: SegmentedControlProps<V>) {
  const pick = (picked: string) => {
    const option = options.find((candidate) => candidate.value === picked);
    if (option) onChange(option.value);
  };
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={pick}
      className="inline-flex h-7 w-fit shrink-0 items-center gap-0.5 rounded-1 bg-press p-0.5"
    >
      {options.map(({ value: key, label: text, icon: Icon }) => (
        <ToggleGroup.Item
          key={key}
          value={key}
          className="flex h-6 items-center gap-1.5 rounded-[4px] px-2.5 text-sm font-medium text-ink-2 hover:text-ink data-[state=on]:bg-panel data-[state=on]:text-ink data-[state=on]:shadow-[0_1px_2px_var(--press),0_0_0_1px_var(--line)]"
        >
          {Icon ? <Icon aria-hidden className="size-3.5" /> : null}
          {text}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
