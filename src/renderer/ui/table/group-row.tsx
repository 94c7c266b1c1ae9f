import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { cx } from '../class-names.ts';
import type { TableColumn } from './columns.ts';
import { cellRole, lineId, rowAria } from './grid-roles.ts';
import type { TableGroup } from './groups.ts';

interface GroupRowProps<Row> {
  grid: string;
  line: number;
  top: number;
  group: TableGroup;
  folded: boolean;
  columns: TableColumn<Row>[];
  checks: boolean;
  cursor: boolean;
}

export const GroupRow = memo(DrawnGroupRow) as typeof DrawnGroupRow;

/** The line above a group: its name and count, and its sums under the columns they belong to. */
function DrawnGroupRow<Row>({ grid, line, top, group, folded, columns, checks, cursor }: GroupRowProps<Row>) {
  const [, ...others] = columns;
  // Without sums under its columns, a group's name has the whole line.
  const withSums = group.sums ? others : [];
  return (
    <div
      {...rowAria(line + 2, { level: 1, expanded: !folded })}
      id={cursor ? lineId(grid, line) : undefined}
      data-line={line}
      className={cx('table-line group-line', cursor && 'cursor-line')}
      style={{ transform: `translateY(${top.toString()}px)` }}
    >
      <div
        {...cellRole}
        className={cx('flex min-w-0 items-center gap-2 px-3', group.sums ? checks && 'col-span-2' : 'col-span-full')}
      >
        <ChevronRight
          aria-hidden
          className={cx('size-3.5 shrink-0 text-ink-3 transition-transform', !folded && 'rotate-90')}
        />
        <span className="cut">{group.label}</span>
        <span className="num text-sm font-normal text-ink-3">
          {group.count.toLocaleString('en-US')}
          {group.note ? <> · {group.note}</> : null}
        </span>
      </div>
      {withSums.map((column) => (
        <div
          key={column.id}
          {...cellRole}
          className={cx('table-cell text-sm text-ink-2', column.align === 'end' && 'num justify-end text-right')}
        >
          {group.sums?.[column.id]}
        </div>
      ))}
    </div>
  );
}
