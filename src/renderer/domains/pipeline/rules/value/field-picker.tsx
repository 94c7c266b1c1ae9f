import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { Combobox, type Option } from '../../../../ui/index.ts';
import { labelOf } from '../condition/catalogue.ts';

const typeWords: Record<RuleField['type'], string> = {
  text: 'text',
  choice: 'choice',
  number: 'number',
  money: 'money',
  day: 'day',
  instant: 'moment',
  yesNo: 'yes or no',
  list: 'tags',
};

export const fieldOptions = (fields: RuleField[]): Option[] =>
  fields.map(({ name, label, type }) => ({ value: name, label, hint: typeWords[type] }));

interface FieldPickerProps {
  label: string;
  fields: RuleField[];
  value: string | null;
  onChange: (name: string) => void;
  invalid?: boolean;
}

/** A field, found by typing. */
export function FieldPicker({ label, fields, value, onChange, invalid }: FieldPickerProps) {
  return (
    <span className="w-46">
      <Combobox
        label="Fields"
        size="md"
        className="w-46"
        aria-label={value === null ? undefined : `${label}: ${labelOf(fields, value)}`}
        aria-invalid={invalid || undefined}
        placeholder="Pick a field"
        value={value === null ? null : { value, label: labelOf(fields, value) }}
        source={fieldOptions(fields)}
        onChange={(option) => option && onChange(option.value)}
      />
    </span>
  );
}
