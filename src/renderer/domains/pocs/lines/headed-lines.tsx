import type { ReactNode } from 'react';
import { tell } from '../../../app/problems/tell.ts';
import { cx, SortableList } from '../../../ui/index.ts';

interface HeadedLinesProps<L extends { id: string; title: string }> {
  label: string;
  /** Of the head as of each line, so that they stand under each other. */
  grid: string;
  columns: readonly { name: string; inset: string }[];
  lines: L[];
  onReorder: (ids: string[]) => Promise<unknown>;
  children: (line: L) => ReactNode;
}

/** The lines of one part of a plan under their column heads, dragged into another order. */
export function HeadedLines<L extends { id: string; title: string }>(props: HeadedLinesProps<L>) {
  const { label, grid, columns, lines, onReorder, children } = props;
  return (
    <div>
      <div aria-hidden className={cx(grid, 'border-b border-line pb-1 pl-6 text-xs text-ink-3')}>
        {columns.map(({ name, inset }) => (
          <span key={name} className={inset}>
            {name}
          </span>
        ))}
      </div>
      <SortableList
        label={label}
        items={lines}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        onReorder={(ids) => void onReorder(ids).catch(tell)}
      >
        {children}
      </SortableList>
    </div>
  );
}
