import { cx } from '../class-names.ts';
import type { TableColumn } from './columns.ts';
import { bandRole, cellRole, rowAria } from './grid-roles.ts';

interface TableFooterProps<Row> {
  columns: TableColumn<Row>[];
  checks: boolean;
  rowIndex: number;
}

/** Counts and sums over all rows, loaded or not; the server knows them. */
export function TableFooter<Row>({ columns, checks, rowIndex }: TableFooterProps<Row>) {
  return (
    <div {...bandRole} className="table-band sticky bottom-0 mt-auto border-t bg-panel text-sm text-ink-2">
      <div {...rowAria(rowIndex)} className="table-grid h-full">
        {checks ? <div {...cellRole} /> : null}
        {columns.map((column) => (
          <div
            key={column.id}
            {...cellRole}
            className={cx('table-cell', column.align === 'end' && 'num justify-end text-right')}
          >
            <div className="cut min-w-0">{column.footer}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
