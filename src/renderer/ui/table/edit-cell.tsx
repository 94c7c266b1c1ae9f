import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { ValueEdit } from '../form/value-edit.tsx';
import type { ValueEditor } from '../form/value-editor.ts';
import type { CellEdit } from './columns.ts';

interface EditCellInput<Row, V> {
  value: (row: Row) => V;
  editor: ValueEditor<V>;
  show: (value: V) => ReactNode;
  /** Rejects with a sentence when the save was refused; the cell then keeps what was typed. */
  save: (row: Row, value: V) => Promise<void>;
  allowed?: (row: Row) => boolean;
}

/** Makes a column's cells editable: `edit: editCell({ value, editor: moneyEditor('USD'), show: …, save })`. */
export function editCell<Row, V>({ value, editor, show, save, allowed }: EditCellInput<Row, V>): CellEdit<Row> {
  return {
    allowed,
    editor: ({ row, label, align, typed, onLeave, onDone }) => (
      <ValueEdit
        label={label}
        value={value(row)}
        align={align}
        typed={typed}
        editor={editor}
        show={(next) => <div className={cx('row-cell', align === 'end' && 'row-figure')}>{show(next)}</div>}
        onSave={(next) => save(row, next)}
        onLeave={onLeave}
        onDone={onDone}
      />
    ),
  };
}
