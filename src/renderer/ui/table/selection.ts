/** Which rows are picked: the named ones, or all that match except the named ones. */
export interface RowSelection {
  all: boolean;
  ids: ReadonlySet<string>;
}

export const nothingSelected: RowSelection = { all: false, ids: new Set() };
export const everythingSelected: RowSelection = { all: true, ids: new Set() };

export function isSelected(selection: RowSelection, id: string): boolean {
  return selection.all !== selection.ids.has(id);
}

/** Sets every given row to picked or not; the rest keep their state. */
export function select(selection: RowSelection, ids: Iterable<string>, picked: boolean): RowSelection {
  const named = new Set(selection.ids);
  for (const id of ids) {
    if (picked === selection.all) named.delete(id);
    else named.add(id);
  }
  return { all: selection.all, ids: named };
}

export function toggle(selection: RowSelection, id: string): RowSelection {
  return select(selection, [id], !isSelected(selection, id));
}

export function selectedCount(selection: RowSelection, total: number): number {
  return selection.all ? Math.max(0, total - selection.ids.size) : selection.ids.size;
}

/** What the header's checkbox shows. */
export function selectionState(selection: RowSelection, total: number): 'none' | 'some' | 'all' {
  const count = selectedCount(selection, total);
  if (count === 0) return 'none';
  return count >= total ? 'all' : 'some';
}
