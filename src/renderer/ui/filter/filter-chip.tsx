import { X } from 'lucide-react';
import { useRef } from 'react';
import { Select } from '../choice/select.tsx';
import { cx } from '../class-names.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover.tsx';
import { valueText } from './filter-text.ts';
import { FilterValueInput } from './filter-value.tsx';
import {
  changeOperation,
  type Filter,
  type FilterField,
  isComplete,
  OPERATIONS,
  operationsOf,
  shapeOf,
} from './filters.ts';

interface FilterChipProps {
  filter: Filter;
  field: FilterField;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (filter: Filter) => void;
  onRemove: () => void;
}

/** One filter as a sentence, "Stage is any of Won, Lost"; a click changes it. */
export function FilterChip({ filter, field, open, onOpenChange, onChange, onRemove }: FilterChipProps) {
  const value = useRef<HTMLDivElement>(null);
  const text = valueText(filter, field);
  const shape = shapeOf(field.type, filter.op);
  return (
    <span
      className={cx(
        'inline-flex h-6 max-w-90 min-w-0 items-center rounded-1 border bg-panel text-sm',
        isComplete(filter, field) ? 'border-line-2' : 'border-dashed border-control-line',
      )}
    >
      <Popover open={open} onOpenChange={onOpenChange}>
        <PopoverTrigger asChild>
          <button type="button" className="flex h-full min-w-0 items-center gap-1 rounded-l-1 pr-1 pl-2 hover:bg-hover">
            <span className="shrink-0 font-medium">{field.label}</span>
            <span className="shrink-0 text-ink-3">{OPERATIONS[filter.op].label}</span>
            {shape === 'none' ? null : <span className="num cut">{text || '…'}</span>}
          </button>
        </PopoverTrigger>
        <PopoverContent
          aria-label={`Filter: ${field.label}`}
          className="flex w-70 flex-col"
          onOpenAutoFocus={(event) => {
            const control = value.current?.querySelector<HTMLElement>('input, button');
            if (!control) return;
            event.preventDefault();
            control.focus();
          }}
        >
          <div className="border-b p-2">
            <Select
              aria-label={`How ${field.label} is compared`}
              size="md"
              value={filter.op}
              onChange={(op) => onChange(changeOperation(filter, field, op))}
              options={operationsOf(field.type).map((op) => ({ value: op, label: OPERATIONS[op].label }))}
            />
          </div>
          <div ref={value} className="flex min-h-0 flex-col">
            <FilterValueInput filter={filter} field={field} onChange={(next) => onChange({ ...filter, value: next })} />
          </div>
        </PopoverContent>
      </Popover>
      <button
        type="button"
        aria-label={`Remove filter: ${field.label}`}
        onClick={onRemove}
        className="grid h-full w-6 shrink-0 place-items-center rounded-r-1 text-ink-3 hover:bg-hover hover:text-ink"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
