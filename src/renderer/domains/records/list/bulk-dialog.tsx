import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { core } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import {
  Banner,
  Button,
  Combobox,
  DateInput,
  Dialog,
  Input,
  type Option,
  type OptionSource,
  Select,
} from '../../../ui/index.ts';
import { valueWords } from '../record/value-words.ts';
import type { Chosen } from './chosen-rows.ts';
import type { MainKind } from './use-record-source.ts';

/** A field that can be set on many records at once, and how its value is asked for. */
export interface BulkField {
  id: string;
  label: string;
  type: 'choice' | 'date' | 'text' | 'tag';
  source?: OptionSource<Option>;
  /** May be emptied. */
  clearable?: boolean;
}

interface BulkDialogProps {
  kind: MainKind;
  count: number;
  fields: BulkField[];
  chosen: Chosen;
  onClose: () => void;
  onDone: () => void;
}

type Value = Option | string | null;

/** Sets one field on all picked records, having shown what would change. */
export function BulkDialog({ kind, count, fields, chosen, onClose, onDone }: BulkDialogProps) {
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '');
  const [value, setValue] = useState<Value>(null);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const field = fields.find(({ id }) => id === fieldId);
  const plain = typeof value === 'object' ? (value?.value ?? null) : value;
  const ready = field !== undefined && (plain !== null && plain !== '' ? true : field.clearable === true);
  const change = field?.type === 'tag' ? { addTags: plain ? [plain] : [] } : { set: { [fieldId]: plain || null } };

  const preview = useQuery({
    queryKey: ['bulk-preview', kind, chosen, fieldId, plain],
    queryFn: () => core.records[kind].bulk({ ...chosen, ...change, preview: true }),
    enabled: ready,
    gcTime: 0,
  });
  const apply = async () => {
    setSaving(true);
    setFailure(undefined);
    try {
      await core.records[kind].bulk({ ...chosen, ...change });
      onDone();
    } catch (error) {
      const { message, remedy } = problemOf(error);
      setFailure(`${message} ${remedy ?? ''}`);
      setSaving(false);
    }
  };
  const changed = preview.data?.changed ?? 0;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Change ${count.toLocaleString('en-US')} ${kind}`}
      description="One command: one undo takes it all back."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={saving} disabled={!ready || changed === 0} onClick={() => void apply()}>
            {changed > 0 ? `Change ${changed.toLocaleString('en-US')}` : 'Change'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failure ? <Banner tone="bad">{failure}</Banner> : null}
        <div className="grid grid-cols-[10rem_minmax(0,1fr)] gap-2">
          <Select
            aria-label="Field"
            value={fieldId}
            onChange={(next) => {
              setFieldId(next);
              setValue(null);
            }}
            options={fields.map(({ id, label }) => ({ value: id, label }))}
          />
          {field ? <ValueInput field={field} value={value} onChange={setValue} /> : null}
        </div>
        {preview.isError ? <Banner tone="bad">{problemOf(preview.error).message}</Banner> : null}
        {preview.data ? (
          <div aria-live="polite">
            <p className="pb-2 text-sm text-ink-2">
              {changed === 0
                ? 'Nothing would change: they all have this value already.'
                : `${changed.toLocaleString('en-US')} of ${preview.data.matched.toLocaleString('en-US')} would change, for example:`}
            </p>
            <ul className="flex flex-col gap-1 text-sm">
              {preview.data.sample.slice(0, 5).map(({ id, name, changes }) => (
                <li key={id} className="flex gap-2">
                  <span className="cut min-w-0 flex-1 font-medium">{name}</span>
                  <span className="cut max-w-64 text-ink-3">
                    {changes
                      .slice(0, 1)
                      .map(({ before, after }) => `${valueWords(before)} → ${valueWords(after)}`)
                      .join()}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}

function ValueInput({ field, value, onChange }: { field: BulkField; value: Value; onChange: (value: Value) => void }) {
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'date') {
    return <DateInput aria-label={field.label} value={text || null} onChange={(day) => onChange(day)} />;
  }
  if (field.type === 'choice') {
    return (
      <Combobox
        label={field.label}
        placeholder={field.clearable ? 'Nothing' : 'Choose'}
        value={typeof value === 'object' ? value : null}
        onChange={onChange}
        source={field.source ?? []}
        clearable={field.clearable}
      />
    );
  }
  return (
    <Input
      aria-label={field.label}
      placeholder={field.type === 'tag' ? 'A tag to add' : 'Nothing'}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
