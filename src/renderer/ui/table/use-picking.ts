import { useRef } from 'react';
import { notify } from '../toaster.tsx';
import type { TableSource } from './columns.ts';
import { everythingSelected, nothingSelected, type RowSelection, select, toggle } from './selection.ts';

export interface Picking {
  /** Whether rows can be picked here at all, and whether any is. */
  possible: boolean;
  any: boolean;
  toggle: (row: number) => void;
  /** From where the range began to `row`; a range that shrinks again lets go of what it had taken. */
  extend: (from: number, row: number) => void;
  toggleAll: () => void;
  clear: () => void;
}

interface PickingInput<Row> {
  source: TableSource<Row>;
  rowId: (row: Row) => string;
  selection: RowSelection | undefined;
  onSelectionChange: ((selection: RowSelection) => void) | undefined;
}

export function usePicking<Row>({ source, rowId, selection, onSelectionChange }: PickingInput<Row>): Picking {
  const anchor = useRef<{ row: number; base: RowSelection } | undefined>(undefined);
  if (!selection || !onSelectionChange) {
    const nothing = () => undefined;
    return { possible: false, any: false, toggle: nothing, extend: nothing, toggleAll: nothing, clear: nothing };
  }

  const loadedIds = (start: number, end: number): string[] | undefined => {
    const ids: string[] = [];
    for (let index = start; index < end; index += 1) {
      const row = source.getRow(index);
      if (row === undefined) return undefined;
      ids.push(rowId(row));
    }
    return ids;
  };

  return {
    possible: true,
    any: selection.all || selection.ids.size > 0,
    toggle: (index) => {
      const row = source.getRow(index);
      if (row === undefined) return;
      const next = toggle(selection, rowId(row));
      anchor.current = { row: index, base: next };
      onSelectionChange(next);
    },
    extend: (from, row) => {
      const start = anchor.current ?? { row: from, base: selection };
      anchor.current = start;
      const low = Math.min(start.row, row);
      const high = Math.max(start.row, row) + 1;
      const apply = (ids: string[]) => onSelectionChange(select(start.base, ids, true));
      const loaded = loadedIds(low, high);
      if (loaded) {
        apply(loaded);
        return;
      }
      source.idsBetween(low, high).then(apply, (error: unknown) =>
        notify({
          tone: 'bad',
          message: 'The rows in between could not be picked',
          detail: `${error instanceof Error ? error.message : String(error)} Pick them again, or filter and pick all.`,
        }),
      );
    },
    toggleAll: () => {
      anchor.current = undefined;
      onSelectionChange(selection.all && selection.ids.size === 0 ? nothingSelected : everythingSelected);
    },
    clear: () => {
      anchor.current = undefined;
      if (selection.all || selection.ids.size > 0) onSelectionChange(nothingSelected);
    },
  };
}
