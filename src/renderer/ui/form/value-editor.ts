import type { ReactNode } from 'react';

/** Where the keyboard goes on from an edited value; `away` when it has already gone elsewhere, by a click or Tab. */
export type EditMove = 'stay' | 'down' | 'right' | 'left' | 'away';

export interface EditorProps<V> {
  label: string;
  value: V;
  align: 'start' | 'end';
  /** The character that began the edit, in place of the value. */
  typed: string | undefined;
  /** Why the last save was refused. */
  error: string | undefined;
  onCommit: (value: V, move: EditMove) => void;
  onCancel: () => void;
}

/** How one kind of value is edited in place; the same for a field on a page and for a table's cell. */
export type ValueEditor<V> = (props: EditorProps<V>) => ReactNode;
