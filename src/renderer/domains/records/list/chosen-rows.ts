import type { Condition } from '../../../../contract/base.ts';
import type { RowSelection } from '../../../ui/index.ts';

export type Chosen = { ids: string[] } | { filter: Condition[]; search: string | undefined };

/** The contract takes this many values in one condition. */
const IDS_AT_ONCE = 500;

/** All that match is told by the filter; all but a few, by the filter without those. */
export function chosen(selection: RowSelection, filter: Condition[], search: string | undefined): Chosen {
  if (!selection.all) return { ids: [...selection.ids] };
  const without = [...selection.ids];
  const others: Condition[] = [];
  for (let start = 0; start < without.length; start += IDS_AT_ONCE) {
    others.push({ field: 'id', op: 'noneOf', value: without.slice(start, start + IDS_AT_ONCE) });
  }
  return { filter: [...filter, ...others], search };
}
