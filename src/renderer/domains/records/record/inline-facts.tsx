import { useMemo } from 'react';
import type { CustomField, Person } from '../../../../contract/records/shapes.ts';
import {
  choiceEditor,
  dateEditor,
  type Fact,
  formatDay,
  formatMoney,
  InlineEdit,
  type Money,
  moneyEditor,
  numberEditor,
  type Option,
  textEditor,
} from '../../../ui/index.ts';
import { OwnerFace, TagRow, tagsIn } from '../list/shared-columns.tsx';
import { asOption } from '../list/use-choices.ts';

type Save<V> = (value: V) => Promise<void>;

export const textFact = (term: string, value: string | null, save: Save<string | null>): Fact => ({
  term,
  value: (
    <InlineEdit
      label={term}
      value={value ?? ''}
      editor={plainText}
      show={(text) => text}
      onSave={(text) => save(text || null)}
    />
  ),
});
const plainText = textEditor();

/** What a record is called; it cannot be called nothing. */
export const nameFact = (name: string, save: Save<string>): Fact => ({
  term: 'Name',
  value: <InlineEdit label="Name" value={name} editor={nameEditor} show={(text) => text} onSave={save} />,
});
const nameEditor = textEditor((text) => (text === '' ? 'A name is needed.' : undefined));

/** Typed with commas between them. */
export const tagsFact = (tags: string[], save: Save<string[]>): Fact => ({
  term: 'Tags',
  value: (
    <InlineEdit
      label="Tags"
      value={tags.join(', ')}
      editor={plainText}
      placeholder="None"
      show={(text) => (text ? <TagRow tags={tagsIn(text)} /> : '')}
      onSave={(text) => save(tagsIn(text))}
    />
  ),
});
export const dayFact = (term: string, value: string | null, save: Save<string | null>, late = false): Fact => ({
  term,
  value: (
    <InlineEdit
      label={term}
      value={value}
      editor={plainDay}
      show={(day) => (day ? <span className={late ? 'font-medium text-bad' : ''}>{formatDay(day)}</span> : '')}
      onSave={save}
    />
  ),
});
const plainDay = dateEditor();

export const moneyFact = (term: string, value: Money | null, save: Save<Money | null>): Fact => ({
  term,
  value: (
    <InlineEdit
      label={term}
      value={value}
      editor={plainMoney}
      show={(amount) => (amount ? formatMoney(amount) : '')}
      onSave={save}
    />
  ),
});
const plainMoney = moneyEditor('USD');

export const numberFact = (term: string, value: number | null, save: Save<number | null>, unit = ''): Fact => ({
  term,
  value: (
    <InlineEdit
      label={term}
      value={value}
      editor={plainNumber}
      show={(n) => (n === null ? '' : `${n.toLocaleString('en-US')}${unit}`)}
      onSave={save}
    />
  ),
});
const plainNumber = numberEditor();

export function ChoiceFact(props: {
  label: string;
  value: Option | null;
  options: Option[];
  onSave: Save<Option | null>;
}) {
  const { label, value, options, onSave } = props;
  const editor = useMemo(() => choiceEditor(options), [options]);
  return <InlineEdit label={label} value={value} editor={editor} show={(option) => option?.label} onSave={onSave} />;
}

interface Owned {
  ownerId: string | null;
  ownerName: string | null;
}

export const ownerFact = (people: Person[], { ownerId, ownerName }: Owned, save: Save<string | null>): Fact => ({
  term: 'Owner',
  value: <OwnerFact people={people} id={ownerId} name={ownerName} onSave={save} />,
});

interface OwnerFactProps {
  people: Person[];
  id: string | null;
  name: string | null;
  onSave: Save<string | null>;
}

function OwnerFact({ people, id, name, onSave }: OwnerFactProps) {
  const editor = useMemo(() => choiceEditor(people.map(asOption)), [people]);
  return (
    <InlineEdit
      label="Owner"
      value={id ? { value: id, label: name ?? '' } : null}
      editor={editor}
      show={(option) => (option ? <OwnerFace name={option.label} /> : '')}
      onSave={(option) => onSave(option?.value ?? null)}
    />
  );
}

type Custom = Record<string, string | number | boolean | null>;

/** The fields that this team added, each edited in the manner of its type. */
export function customFacts(fields: CustomField[], custom: Custom, save: (custom: Custom) => Promise<void>): Fact[] {
  return fields.map(({ label, type, choices }) => {
    const value = custom[label] ?? null;
    const keep = (next: string | number | boolean | null) => save({ ...custom, [label]: next });
    if (type === 'number') return numberFact(label, typeof value === 'number' ? value : null, keep);
    const text = value === null ? null : String(value);
    if (type === 'date') return dayFact(label, text, keep);
    if (type === 'text') return textFact(label, text, keep);
    const options = type === 'yes_no' ? yesNo : choices.map((choice): Option => ({ value: choice, label: choice }));
    const chosen = type === 'yes_no' && text !== null ? (value ? 'yes' : 'no') : text;
    return {
      term: label,
      value: (
        <ChoiceFact
          label={label}
          value={options.find((option) => option.value === chosen) ?? null}
          options={options}
          onSave={(option) => keep(type === 'yes_no' ? option?.value === 'yes' : (option?.value ?? null))}
        />
      ),
    };
  });
}

const yesNo: Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
