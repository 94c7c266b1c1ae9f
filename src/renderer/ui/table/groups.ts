import type { ReactNode } from 'react';

/** A run of neighbouring rows that the server put together; groups come in order and cover all rows. */
export interface TableGroup {
  key: string;
  label: ReactNode;
  count: number;
  /** Beside the count, as quiet as it is: a sum. */
  note?: ReactNode;
  /** What the group's own line shows under a column, by column id: a sum, an average. */
  sums?: Record<string, ReactNode>;
}

/** A line of the table is a group's header or a row; rows are named by their place in the source. */
export type TableLine = { kind: 'group'; group: TableGroup; folded: boolean } | { kind: 'row'; row: number };

export interface LineMap {
  lines: number;
  lineAt(line: number): TableLine;
  /** The line a source row stands on; undefined while its group is folded. */
  lineOf(row: number): number | undefined;
  /** The header line of the group that a line belongs to; undefined without groups. */
  headOf(line: number): number | undefined;
}

function flat(total: number): LineMap {
  return {
    lines: total,
    lineAt: (line) => ({ kind: 'row', row: line }),
    lineOf: (row) => (row < total ? row : undefined),
    headOf: () => undefined,
  };
}

/** The last entry whose start is at or before `at`. */
function entryAt(starts: number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Maps lines to rows without listing them: a million rows in a thousand groups cost two thousand numbers. */
export function mapLines(total: number, groups: TableGroup[] | undefined, collapsed: readonly string[]): LineMap {
  if (!groups || groups.length === 0) return flat(total);
  const folded = new Set(collapsed);
  const lineStarts: number[] = [];
  const rowStarts: number[] = [];
  let line = 0;
  let row = 0;
  for (const group of groups) {
    lineStarts.push(line);
    rowStarts.push(row);
    line += 1 + (folded.has(group.key) ? 0 : group.count);
    row += group.count;
  }
  const lineAt = (at: number): TableLine => {
    const place = entryAt(lineStarts, at);
    const group = groups[place];
    const start = lineStarts[place] ?? 0;
    if (!group) return { kind: 'row', row: at };
    if (at === start) return { kind: 'group', group, folded: folded.has(group.key) };
    return { kind: 'row', row: (rowStarts[place] ?? 0) + at - start - 1 };
  };
  const lineOf = (at: number) => {
    if (at >= row) return undefined;
    const place = entryAt(rowStarts, at);
    const group = groups[place];
    if (!group || folded.has(group.key)) return undefined;
    return (lineStarts[place] ?? 0) + 1 + at - (rowStarts[place] ?? 0);
  };
  const headOf = (at: number) => lineStarts[entryAt(lineStarts, at)];
  return { lines: line, lineAt, lineOf, headOf };
}
