import { useState } from 'react';
import {
  Combobox,
  DateInput,
  FieldFrame,
  Input,
  type Money,
  MoneyInput,
  NumberInput,
  type Option,
  Select,
  todayHere,
} from '../../../ui/index.ts';
import { forecastOptions } from '../../records/deals/deal-words.ts';
import { asOption, findAccounts, usePeople, useStages } from '../../records/list/use-choices.ts';
import { fieldWords } from '../review-words.ts';
import type { SetField } from './finding-question.ts';

export type FixValue = string | number | Money | null;

interface FixFieldProps {
  field: SetField;
  value: FixValue;
  required: boolean;
  onChange: (value: FixValue) => void;
}

/** A field of a deal as it is typed or chosen. */
export function FixField(props: FixFieldProps) {
  const id = `fix-${props.field}`;
  const name = fieldWords[props.field];
  return (
    <FieldFrame id={id} label={name.charAt(0).toUpperCase() + name.slice(1)} required={props.required}>
      <Control {...props} id={id} />
    </FieldFrame>
  );
}

function Control({ id, field, value, onChange }: FixFieldProps & { id: string }) {
  const people = usePeople();
  const stages = useStages();
  switch (field) {
    case 'amount':
      return <AmountControl id={id} value={value} onChange={onChange} />;
    case 'closeDate':
      return <DateInput id={id} value={textIn(value)} from={todayHere()} onChange={onChange} />;
    case 'probability':
      return (
        <NumberInput
          id={id}
          whole
          least={0}
          most={100}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'forecastCategory':
      return <Select id={id} value={textIn(value)} options={forecastOptions} onChange={onChange} />;
    case 'stageId':
      return <Select id={id} value={textIn(value)} options={stages.map(asOption)} onChange={onChange} />;
    case 'ownerId':
      return <NamedControl id={id} label="Owner" source={people.map(asOption)} onChange={onChange} />;
    case 'accountId':
      return <NamedControl id={id} label="Account" source={findAccounts} onChange={onChange} />;
    case 'lostReason':
      return (
        <Input id={id} value={textIn(value) ?? ''} maxLength={500} onChange={(event) => onChange(event.target.value)} />
      );
  }
}

const textIn = (value: FixValue): string | null => (typeof value === 'string' && value !== '' ? value : null);

interface ControlProps {
  id: string;
  onChange: (value: FixValue) => void;
}

function AmountControl({ id, value, onChange }: ControlProps & { value: FixValue }) {
  const [currency, setCurrency] = useState('USD');
  return (
    <MoneyInput
      id={id}
      currency={currency}
      onCurrency={setCurrency}
      value={value !== null && typeof value === 'object' ? value : null}
      onChange={onChange}
    />
  );
}

/** The core is told an id, the person sees a name. */
function NamedControl({
  id,
  label,
  source,
  onChange,
}: ControlProps & { label: string; source: Parameters<typeof Combobox>[0]['source'] }) {
  const [picked, setPicked] = useState<Option | null>(null);
  return (
    <Combobox<Option>
      id={id}
      label={label}
      value={picked}
      source={source}
      onChange={(option) => {
        setPicked(option);
        onChange(option?.value ?? null);
      }}
    />
  );
}
