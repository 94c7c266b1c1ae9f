import type { ReactNode } from 'react';
import { OptionSearch } from '../choice/option-search.tsx';
import { Select } from '../choice/select.tsx';
import { DateInput } from '../date-input.tsx';
import { Input } from '../input.tsx';
import { MoneyInput } from '../money-input.tsx';
import { NumberInput } from '../number-input.tsx';
import { choicesOf, daysOf, numbersOf, relativeOf, relativeText } from './filter-text.ts';
import { type Filter, type FilterField, type FilterValue, type RelativeDays, shapeOf } from './filters.ts';

interface FilterValueInputProps {
  filter: Filter;
  field: FilterField;
  onChange: (value: FilterValue) => void;
}

const STRETCHES: RelativeDays[] = [
  { direction: 'next', count: 7, unit: 'day' },
  { direction: 'next', count: 30, unit: 'day' },
  { direction: 'next', count: 90, unit: 'day' },
  { direction: 'next', count: 1, unit: 'week' },
  { direction: 'next', count: 1, unit: 'month' },
  { direction: 'next', count: 3, unit: 'month' },
  { direction: 'last', count: 7, unit: 'day' },
  { direction: 'last', count: 30, unit: 'day' },
  { direction: 'last', count: 90, unit: 'day' },
  { direction: 'last', count: 1, unit: 'week' },
  { direction: 'last', count: 1, unit: 'month' },
  { direction: 'last', count: 3, unit: 'month' },
];

/** Where the value of a filter is filled in: one field, two, or a list. */
export function FilterValueInput(props: FilterValueInputProps) {
  const { filter, field, onChange } = props;
  const { value } = filter;
  switch (shapeOf(field.type, filter.op)) {
    case 'none':
      return null;
    case 'text':
      return (
        <div className="p-2">
          <Input
            aria-label={field.label}
            value={typeof value === 'string' ? value : ''}
            onChange={(event) => onChange(event.target.value)}
            placeholder="Text"
          />
        </div>
      );
    case 'number':
    case 'numbers':
    case 'money':
    case 'moneys':
      return <NumberValues {...props} />;
    case 'date':
    case 'dates':
      return <DayValues {...props} />;
    case 'relative': {
      const chosen = relativeOf(value);
      return (
        <div className="p-2">
          <Select
            aria-label={field.label}
            value={chosen ? relativeText(chosen) : null}
            onChange={(text) => onChange(STRETCHES.find((stretch) => relativeText(stretch) === text) ?? null)}
            options={STRETCHES.map((stretch) => ({ value: relativeText(stretch), label: relativeText(stretch) }))}
          />
        </div>
      );
    }
    case 'choices': {
      const picked = choicesOf(value);
      const without = (id: string) => picked.filter((choice) => choice.value !== id);
      return (
        <OptionSearch
          label={field.label}
          source={field.source ?? []}
          multiple
          isPicked={(option) => picked.some((choice) => choice.value === option.value)}
          onPick={({ value: id, label }) =>
            onChange(picked.some((choice) => choice.value === id) ? without(id) : [...picked, { value: id, label }])
          }
        />
      );
    }
  }
}

function NumberValues({ filter, field, onChange }: FilterValueInputProps) {
  const [from, to] = numbersOf(filter.value);
  const currency = field.currency ?? 'USD';
  const two = filter.op === 'between';
  const input = (label: string, value: number | null, change: (next: number | null) => void) =>
    field.type === 'money' ? (
      <MoneyInput
        aria-label={label}
        currency={currency}
        currencies={[currency]}
        value={value === null ? null : { amountMinor: value, currency }}
        // The list is filtered in one currency; an amount typed in another one fits nowhere.
        onChange={(money) => change(money?.currency === currency ? money.amountMinor : null)}
      />
    ) : (
      <NumberInput aria-label={label} value={value} onChange={change} />
    );
  return (
    <Values
      first={input(two ? 'From' : field.label, from, (next) => onChange(two ? [next, to] : next))}
      second={two ? input('To', to, (next) => onChange([from, next])) : null}
    />
  );
}

function DayValues({ filter, field, onChange }: FilterValueInputProps) {
  const [from, to] = daysOf(filter.value);
  const two = filter.op === 'between';
  return (
    <Values
      first={
        <DateInput
          aria-label={two ? 'From' : field.label}
          value={from}
          to={two ? (to ?? undefined) : undefined}
          onChange={(day) => onChange(two ? [day, to] : day)}
        />
      }
      second={
        two ? (
          <DateInput aria-label="To" value={to} from={from ?? undefined} onChange={(day) => onChange([from, day])} />
        ) : null
      }
    />
  );
}

function Values({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div className="flex flex-col gap-2 p-2">
      {first}
      {second ? <span className="-my-1 px-1 text-xs text-ink-3">and</span> : null}
      {second}
    </div>
  );
}
