import { type Operand, teamStatistics } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { NumberInput, optionsOf, Select } from '../../../../ui/index.ts';
import { statisticWords } from '../condition/op-words.ts';
import { FieldPicker } from './field-picker.tsx';

type Other = Extract<Operand, { field: string }>;

interface OtherValueProps {
  label: string;
  fields: RuleField[];
  value: Other;
  onChange: (value: Other) => void;
  /** Days can be added to a day, numbers multiplied too. */
  canMultiply: boolean;
  canAdd: boolean;
}

const statistics = optionsOf(teamStatistics, statisticWords);

/** A value taken from another field, or from what was usual for deals that were won. */
export function OtherValue({ label, fields, value, onChange, canMultiply, canAdd }: OtherValueProps) {
  const isWon = 'of_won' in value;
  return (
    <>
      {canMultiply ? (
        <Tuned
          label={`${label}, times`}
          sign="×"
          value={value.times}
          least={0.01}
          onChange={(times) => onChange({ ...value, times })}
        />
      ) : null}
      {isWon ? (
        <span className="w-32">
          <Select
            size="md"
            aria-label={`${label}, which of won deals`}
            value={value.of_won}
            options={statistics}
            onChange={(of_won) => onChange({ ...value, of_won })}
          />
        </span>
      ) : null}
      <FieldPicker
        label={`${label}, field`}
        fields={fields}
        value={value.field || null}
        onChange={(field) => onChange({ ...value, field })}
      />
      {canAdd && !isWon ? (
        <Tuned label={`${label}, plus`} sign="+" value={value.plus} onChange={(plus) => onChange({ ...value, plus })} />
      ) : null}
    </>
  );
}

interface TunedProps {
  label: string;
  sign: string;
  value: number | undefined;
  least?: number;
  onChange: (value: number | undefined) => void;
}

function Tuned({ label, sign, value, least, onChange }: TunedProps) {
  return (
    <span className="flex w-20 items-center">
      <NumberInput
        size="md"
        className="num"
        aria-label={label}
        value={value ?? null}
        least={least}
        placeholder={sign === '×' ? '1' : '0'}
        trailing={<span className="text-ink-3">{sign}</span>}
        onChange={(next) => onChange(next ?? undefined)}
      />
    </span>
  );
}
