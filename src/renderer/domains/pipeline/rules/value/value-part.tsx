import type { Threshold } from '../../../../../contract/pipeline/rule-language.ts';
import { Input, Select } from '../../../../ui/index.ts';
import { opWords, wants } from '../condition/op-words.ts';
import { useFormTools } from '../form/form-tools.ts';
import { tunedWords } from '../rule-words.ts';
import { ListValue } from './list-value.tsx';
import { NumberValue, OneValue, type ValueProps } from './one-value.tsx';
import { OtherValue } from './other-value.tsx';
import { otherFields, type Source, sourceOf, sourcesOf, sourceWords, thresholdIn, wonFields } from './sources.ts';

/** What a field is compared with, and where that comes from. */
export function ValuePart(props: ValueProps) {
  const { asked, value, onChange } = props;
  const { tune } = useFormTools();
  const sources = sourcesOf(asked);
  const source = sourceOf(value);
  const want = wants(asked.op);
  const [, after] = opWords(asked.op, asked.kind);
  if (want === 'nothing') return null;
  const take = (next: Source) => {
    if (next === 'value') onChange(undefined);
    else if (next === 'tuned') onChange(tune(unitOf(asked), typeof value === 'number' ? value : usualOf(asked)));
    else onChange(next === 'field' ? { field: '' } : { of_won: 'median', field: usualField(asked) });
  };
  return (
    <>
      <Inside {...props} />
      {after ? <span className="py-1 text-sm text-ink-2">{after}</span> : null}
      {sources.length > 1 ? (
        <Select<Source>
          bare
          className="mt-0.5 h-6"
          aria-label={`${props.label}: where it comes from`}
          value={source}
          options={sources.map((one) => ({ value: one, label: sourceWords[one] }))}
          onChange={take}
        />
      ) : null}
    </>
  );
}

function Inside(props: ValueProps) {
  const { label, asked, value, onChange } = props;
  const { thresholds } = useFormTools();
  const want = wants(asked.op);
  if (typeof value === 'object' && !Array.isArray(value)) {
    return (
      <OtherValue
        label={label}
        fields={'of_won' in value ? wonFields(asked) : otherFields(asked)}
        value={value}
        canMultiply={asked.kind === 'number' || want === 'days'}
        canAdd={asked.kind === 'number' || asked.kind === 'time'}
        onChange={onChange}
      />
    );
  }
  const key = thresholdIn(value);
  if (key !== undefined) {
    const options = thresholds.map((one) => ({ value: `$${one.key}`, label: tunedLabel(one) }));
    const gone = { value: `$${key}`, label: `$${key}` };
    return (
      <span className="w-52">
        <Select
          size="md"
          aria-label={`${label}: number to tune`}
          value={`$${key}`}
          options={thresholds.some((one) => one.key === key) ? options : [...options, gone]}
          onChange={onChange}
        />
      </span>
    );
  }
  if (want === 'several') return <ListValue {...props} />;
  if (want === 'two') return <BetweenValue {...props} />;
  if (want === 'pattern') {
    return (
      <Input
        size="md"
        className="min-w-52 flex-1 font-mono"
        aria-label={label}
        value={typeof value === 'string' ? value : ''}
        maxLength={200}
        spellCheck={false}
        placeholder="legal|contract"
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  if (want === 'one') return <OneValue {...props} />;
  return <NumberValue {...{ label, value, onChange }} whole={want === 'times'} least={want === 'days' ? 0 : 1} />;
}

function BetweenValue({ label, asked, value, onChange }: ValueProps) {
  const [from, to] = Array.isArray(value) ? value : [];
  const set = (place: 0 | 1, next: ValueProps['value']) => {
    const both: [string | number, string | number] = [from ?? '', to ?? ''];
    both[place] = typeof next === 'number' || typeof next === 'string' ? next : '';
    onChange(both);
  };
  return (
    <>
      <End label={`${label}, from`} asked={asked} value={from} onChange={(next) => set(0, next)} />
      <span className="py-1 text-sm text-ink-3">and</span>
      <End label={`${label}, to`} asked={asked} value={to} onChange={(next) => set(1, next)} />
    </>
  );
}

/** One end of a stretch: a value or, of numbers, one that can be tuned. */
function End({ label, asked, value, onChange }: ValueProps) {
  const { tune } = useFormTools();
  const one = { ...asked, op: 'at_least' as const };
  const source = sourceOf(value);
  return (
    <>
      <Inside label={label} asked={one} value={value === '' ? undefined : value} onChange={onChange} />
      {asked.kind === 'number' ? (
        <Select<Source>
          bare
          className="mt-0.5 h-6"
          aria-label={`${label}: where it comes from`}
          value={source}
          options={(['value', 'tuned'] as const).map((each) => ({ value: each, label: sourceWords[each] }))}
          onChange={(next) =>
            onChange(next === 'tuned' ? tune(unitOf(one), typeof value === 'number' ? value : 1) : undefined)
          }
        />
      ) : null}
    </>
  );
}

const tunedLabel = ({ key, label, value, unit }: Omit<Threshold, 'value'> & { key: string; value: number | null }) =>
  `${label || `$${key}`}${value === null ? '' : ` (${tunedWords(value, unit)})`}`;

function unitOf({ op, field }: ValueProps['asked']): Threshold['unit'] {
  const want = wants(op);
  if (want === 'days') return 'days';
  if (want === 'percent') return 'percent';
  if (field?.type === 'money') return 'amount';
  return /days/i.test(field?.name ?? '') ? 'days' : 'count';
}

/** A field is best compared with itself. */
function usualField(asked: ValueProps['asked']): string {
  const fields = wonFields(asked);
  return (fields.find(({ name }) => name === asked.field?.name) ?? fields[0])?.name ?? '';
}

const usualOf = ({ op }: ValueProps['asked']): number => (wants(op) === 'days' ? 14 : wants(op) === 'percent' ? 20 : 1);
