import type { Operand } from '../../../../../contract/pipeline/rule-language.ts';
import { DateInput, Input, NumberInput, Select } from '../../../../ui/index.ts';
import { type Asked, thresholdIn } from './sources.ts';

export interface ValueProps {
  label: string;
  asked: Asked;
  value: Operand | undefined;
  onChange: (value: Operand | undefined) => void;
}

const yesNo = [
  { value: 'true', label: 'yes' },
  { value: 'false', label: 'no' },
];

/** A single value of the kind of the field. */
export function OneValue({ label, asked: { kind, field }, value, onChange }: ValueProps) {
  const choices = field?.choices ?? [];
  if (kind === 'number') return <NumberValue {...{ label, value, onChange }} />;
  if (kind === 'time') {
    const day = typeof value === 'string' && thresholdIn(value) === undefined ? value : null;
    return (
      <span className="w-40">
        <DateInput size="md" aria-label={label} value={day} onChange={(next) => onChange(next ?? undefined)} />
      </span>
    );
  }
  if (kind === 'yesNo') {
    return (
      <span className="w-20">
        <Select
          size="md"
          aria-label={label}
          value={typeof value === 'boolean' ? String(value) : null}
          options={yesNo}
          onChange={(next) => onChange(next === 'true')}
        />
      </span>
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (choices.length > 0) {
    const known = choices.includes(text) || text === '' ? choices : [...choices, text];
    return (
      <span className="w-44">
        <Select
          size="md"
          aria-label={label}
          value={text === '' ? null : text}
          options={known.map((choice) => ({ value: choice, label: choice.replaceAll('_', ' ') }))}
          onChange={onChange}
        />
      </span>
    );
  }
  return (
    <Input
      size="md"
      className="w-44"
      aria-label={label}
      value={text}
      maxLength={500}
      placeholder="a text"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface NumberValueProps extends Omit<ValueProps, 'asked'> {
  whole?: boolean;
  least?: number;
}

export function NumberValue({ label, value, onChange, whole, least }: NumberValueProps) {
  return (
    <span className="w-24">
      <NumberInput
        size="md"
        className="num"
        aria-label={label}
        value={typeof value === 'number' ? value : null}
        {...{ whole, least }}
        onChange={(next) => onChange(next ?? undefined)}
      />
    </span>
  );
}
