import { Pencil, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import { core } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, IconButton, type RowSelection, selectedCount } from '../../../ui/index.ts';
import { BulkDialog, type BulkField } from './bulk-dialog.tsx';
import { chosen } from './chosen-rows.ts';
import type { MainKind } from './use-record-source.ts';

interface BulkBarProps {
  kind: MainKind;
  selection: RowSelection;
  total: number;
  filter: Condition[];
  search: string | undefined;
  fields: BulkField[];
  onDone: () => void;
}

/** What can be done with the picked rows, as one command that one undo takes back. */
export function BulkBar({ kind, selection, total, filter, search, fields, onDone }: BulkBarProps) {
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const count = selectedCount(selection, total);
  const remove = async () => {
    setBusy(true);
    try {
      await core.records[kind].bulk({ ...chosen(selection, filter, search), delete: true });
      onDone();
    } catch (error) {
      tell(error, () => void remove());
    } finally {
      setBusy(false);
    }
  };

  useCommands([
    { id: 'bulk.edit', title: 'Change the picked rows', group: 'Edit', shortcuts: ['e'], run: () => setEditing(true) },
    { id: 'bulk.delete', title: 'Delete the picked rows', group: 'Edit', run: () => void remove() },
  ]);

  return (
    <>
      <div
        role="toolbar"
        aria-label="Picked rows"
        className="pop absolute inset-x-0 bottom-12 z-20 mx-auto flex w-fit items-center gap-2 rounded-2 border border-line-2 bg-panel py-1.5 pr-1.5 pl-3 shadow-dialog"
      >
        <span className="num text-sm font-medium">{`${count.toLocaleString('en-US')} picked`}</span>
        <Button size="sm" icon={Pencil} shortcut="e" onClick={() => setEditing(true)}>
          Change…
        </Button>
        <Button size="sm" look="danger" icon={Trash2} busy={busy} onClick={() => void remove()}>
          Delete
        </Button>
        <IconButton icon={X} label="Pick nothing" shortcut="escape" onClick={onDone} />
      </div>
      {editing ? (
        <BulkDialog
          kind={kind}
          count={count}
          fields={fields}
          chosen={chosen(selection, filter, search)}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            onDone();
          }}
        />
      ) : null}
    </>
  );
}
