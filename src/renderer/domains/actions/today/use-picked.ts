import { useEffect, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { isSelected, nothingSelected, type RowSelection, selectedCount } from '../../../ui/index.ts';
import { chosen } from '../../records/list/chosen-rows.ts';
import type { WhichDeals } from '../step/step-state.ts';

/** The rows that are picked, and how the core is told of them. */
export function usePicked(filter: Condition[], search: string | undefined, total: number) {
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  // What is picked belongs to the rows that were shown.
  const shown = JSON.stringify([filter, search]);
  useEffect(() => {
    if (shown) setSelection(nothingSelected);
  }, [shown]);
  const which = (): WhichDeals => {
    const rows = chosen(selection, filter, search);
    return 'ids' in rows ? rows : { all: rows };
  };
  return {
    selection,
    setSelection,
    count: selectedCount(selection, total),
    drop: () => setSelection(nothingSelected),
    has: ({ id }: Deal) => isSelected(selection, id),
    which,
  };
}
