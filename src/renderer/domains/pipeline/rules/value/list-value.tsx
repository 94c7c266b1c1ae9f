import { MultiSelect, type Option } from '../../../../ui/index.ts';
import type { ValueProps } from './one-value.tsx';

const asOption = (value: string | number): Option => ({
  value: value.toString(),
  label: value.toString().replaceAll('_', ' '),
});

/** Several values: picked from the choices of the field, or typed. */
export function ListValue({ label, asked: { field, kind }, value, onChange }: ValueProps) {
  const picked = Array.isArray(value) ? value : [];
  const choices = field?.choices ?? [];
  const read = (text: string): string | number =>
    kind === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  const add = (text: string) => {
    if (!picked.includes(read(text))) onChange([...picked, read(text)]);
  };
  return (
    <span className="min-w-52 flex-1">
      <MultiSelect
        label={label}
        value={picked.map(asOption)}
        source={[...new Set([...choices, ...picked.map(String)])].map(asOption)}
        onChange={(options) => onChange(options.map((option) => read(option.value)))}
        onCreate={choices.length === 0 ? add : undefined}
        placeholder={choices.length === 0 ? 'Type values' : 'Choose any'}
      />
    </span>
  );
}
