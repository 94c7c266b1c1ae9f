import { X } from 'lucide-react';
import type { FieldCondition } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { IconButton, NumberInput, Select } from '../../../../ui/index.ts';
import { fieldsOf, labelOf } from '../condition/catalogue.ts';
import { directionsOf, directionWords, kindOf, looksBack, opLabel } from '../condition/op-words.ts';
import { FieldPicker } from '../value/field-picker.tsx';
import { thresholdIn, valueAfter } from '../value/sources.ts';
import { ValuePart } from '../value/value-part.tsx';
import type { Line } from './draft.ts';
import { useFormTools } from './form-tools.ts';
import { SaysBelow } from './says-below.tsx';

interface LineEditorProps {
  line: Line;
  /** The kind of related record whose fields are asked. */
  related: string | null;
  onRemove: () => void;
}

/** One comparison: a field, what is asked of it, and with what it is compared. */
export function LineEditor({ line, related, onRemove }: LineEditorProps) {
  const { catalogue, change, says } = useFormTools();
  const fields = fieldsOf(catalogue, related);
  const field = fields.find(({ name }) => name === line.field);
  const kind = field ? kindOf(field) : 'text';
  const set = (patch: Partial<Line>) =>
    change(line.id, (part) => (part.kind === 'line' ? { ...part, ...patch } : part));
  const pick = (name: string) =>
    set(
      pickedField(
        line,
        field,
        fields.find((one) => one.name === name),
        name,
      ),
    );
  const name = line.field === null ? 'New condition' : labelOf(fields, line.field);
  const ops = field?.ops ?? (line.op ? [line.op] : []);
  return (
    <div>
      <div className="flex items-start gap-1.5">
        <div className="flex min-w-0 flex-1 flex-wrap items-start gap-1.5">
          <FieldPicker
            label="Field"
            fields={fields}
            value={line.field}
            onChange={pick}
            invalid={says(line.id).length > 0}
          />
          {line.field === null ? null : (
            <span className="min-w-36">
              <Select
                size="md"
                aria-label={`${name}: what is asked`}
                value={line.op}
                options={ops.map((op) => ({ value: op, label: opLabel(op, kind) }))}
                onChange={(op) => set({ op, value: valueAfter(op, line.op, line.value) })}
              />
            </span>
          )}
          {line.op ? (
            <ValuePart
              label={`${name}: value`}
              asked={{ op: line.op, kind, field, fields, inWhere: related !== null }}
              value={line.value}
              onChange={(value) => set({ value })}
            />
          ) : null}
          {field && line.op === 'changed_times' ? (
            <DirectionPart field={field} value={line.direction} onChange={(direction) => set({ direction })} />
          ) : null}
          {line.op && looksBack(line.op) ? (
            <WithinPart value={line.within} onChange={(within) => set({ within })} />
          ) : null}
        </div>
        <IconButton
          icon={X}
          label={line.field === null ? 'Take this condition out' : `Take the condition on ${name} out`}
          onClick={onRemove}
        />
      </div>
      <SaysBelow place={line.id} />
    </div>
  );
}

/** Another field keeps what still fits it. */
function pickedField(line: Line, before: RuleField | undefined, field: RuleField | undefined, name: string) {
  const keeps = line.op !== null && field?.ops.includes(line.op) && before && kindOf(before) === kindOf(field);
  const op = keeps ? line.op : (field?.ops[0] ?? null);
  const sameChoices = before?.choices.join() === field?.choices.join();
  const value = keeps && sameChoices ? line.value : op ? valueAfter(op, null, undefined) : undefined;
  return { field: name, op, value, direction: undefined, within: keeps ? line.within : undefined };
}

type Direction = FieldCondition['direction'];

interface DirectionPartProps {
  field: RuleField;
  value: Direction;
  onChange: (value: Direction) => void;
}

function DirectionPart({ field, value, onChange }: DirectionPartProps) {
  const ways = directionsOf(field);
  if (ways.length === 0) return null;
  return (
    <span className="w-40">
      <Select<NonNullable<Direction> | 'either'>
        size="md"
        aria-label={`${field.label}: which way`}
        value={value ?? 'either'}
        options={[
          { value: 'either', label: 'either way' },
          ...ways.map((way) => ({ value: way, label: directionWords[way] })),
        ]}
        onChange={(way) => onChange(way === 'either' ? undefined : way)}
      />
    </span>
  );
}

interface WithinPartProps {
  value: Line['within'];
  onChange: (value: Line['within']) => void;
}

/** Only the last so many days; empty for all that is known. */
function WithinPart({ value, onChange }: WithinPartProps) {
  const { thresholds } = useFormTools();
  const key = thresholdIn(value);
  if (key !== undefined) {
    return (
      <span className="flex items-center gap-1.5 text-sm text-ink-2">
        in the last
        <span className="w-44">
          <Select
            size="md"
            aria-label="Within how many days"
            value={`$${key}`}
            options={[
              { value: 'any', label: 'any number of days' },
              ...thresholds.map((one) => ({ value: `$${one.key}`, label: one.label || `$${one.key}` })),
            ]}
            onChange={(next) => onChange(next === 'any' ? undefined : next)}
          />
        </span>
        days
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1.5 text-sm text-ink-2">
      in the last
      <span className="w-18">
        <NumberInput
          size="md"
          className="num"
          aria-label="Within how many days"
          value={typeof value === 'number' ? value : null}
          least={1}
          placeholder="any"
          onChange={(next) => onChange(next ?? undefined)}
        />
      </span>
      days
    </span>
  );
}
