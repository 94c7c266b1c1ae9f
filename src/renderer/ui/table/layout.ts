/** How a person has arranged a table; plain data, so a saved view can store it. */
export interface TableLayout {
  /** Most important first. */
  sort: ColumnSort[];
  /** Column ids; columns it does not name follow in their own order. */
  order: string[];
  /** Widths in pixels at 100 %, of the columns a person has resized. */
  widths: Record<string, number>;
  hidden: string[];
  group: string | null;
  /** Keys of groups that are folded away. */
  collapsed: string[];
}

export interface ColumnSort {
  id: string;
  desc: boolean;
}

export const plainLayout: TableLayout = { sort: [], order: [], widths: {}, hidden: [], group: null, collapsed: [] };

/** Where a column lands when it is dropped before `before` (or last, without one). `order` is the whole present order. */
export function moveColumn(layout: TableLayout, order: string[], id: string, before: string | undefined): TableLayout {
  const rest = order.filter((other) => other !== id);
  const place = before === undefined ? rest.length : rest.indexOf(before);
  if (place < 0 || before === id) return layout;
  return { ...layout, order: rest.toSpliced(place, 0, id) };
}

/** One step left (-1) or right (1) among the columns that show; hidden ones between them are stepped over. */
export function nudgeColumn(layout: TableLayout, order: string[], id: string, step: -1 | 1): TableLayout {
  const shown = order.filter((other) => !layout.hidden.includes(other));
  const target = shown[shown.indexOf(id) + step];
  if (!shown.includes(id) || target === undefined) return layout;
  if (step === -1) return moveColumn(layout, order, id, target);
  return moveColumn(layout, order, id, order[order.indexOf(target) + 1]);
}

export function hideColumn(layout: TableLayout, id: string, hidden: boolean): TableLayout {
  const others = layout.hidden.filter((other) => other !== id);
  return { ...layout, hidden: hidden ? [...others, id] : others };
}

export function resizeColumn(layout: TableLayout, id: string, width: number): TableLayout {
  return { ...layout, widths: { ...layout.widths, [id]: Math.round(width) } };
}

/** Grouping by another column starts with every group open. */
export function groupBy(layout: TableLayout, id: string | null): TableLayout {
  return layout.group === id ? layout : { ...layout, group: id, collapsed: [] };
}

export function foldGroup(layout: TableLayout, key: string, folded: boolean): TableLayout {
  const others = layout.collapsed.filter((other) => other !== key);
  return { ...layout, collapsed: folded ? [...others, key] : others };
}
