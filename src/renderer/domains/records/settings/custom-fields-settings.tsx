import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { fieldTypes, kindWords } from './field-words.ts';
import { NewFieldDialog } from './new-field-dialog.tsx';
import { SettingsPart } from './settings-part.tsx';

/** Fields that this team added to its records: columns, filters and facts like any other. */
export function CustomFieldsSettings() {
  const { data } = useQuery(orpc.records.customFields.list.queryOptions());
  const [adding, setAdding] = useState(false);
  const remove = (id: string) => void core.records.customFields.delete({ id }).catch((error: unknown) => tell(error));

  return (
    <SettingsPart
      title="Custom fields"
      text="What your team keeps beyond the usual: a region, a contract end, a competitor. An import can add them, too. Deleting one takes its values along; undo brings both back."
    >
      {data?.items.length === 0 ? <p className="px-4 py-3 text-sm text-ink-3">No field of your own yet.</p> : null}
      {data?.items.map(({ id, label, type, recordKind, choices }) => (
        <div key={id} className="flex min-h-11 items-center gap-4 px-4 py-1.5">
          <div className="min-w-0 flex-1">
            <div className="cut font-medium">{label}</div>
            {choices.length > 0 ? <div className="cut text-sm text-ink-3">{choices.join(', ')}</div> : null}
          </div>
          <span className="w-24 shrink-0 text-sm text-ink-2">{kindWords[recordKind]}</span>
          <span className="w-24 shrink-0 text-sm text-ink-2">
            {fieldTypes.find(({ value }) => value === type)?.label}
          </span>
          <IconButton icon={Trash2} label={`Delete the field ${label}`} onClick={() => remove(id)} />
        </div>
      ))}
      <div className="px-3 py-2">
        <Button look="quiet" icon={Plus} onClick={() => setAdding(true)}>
          Add a field
        </Button>
      </div>
      {adding ? <NewFieldDialog onClose={() => setAdding(false)} /> : null}
    </SettingsPart>
  );
}
