import type { TableColumn } from './columns.ts';
import { bandRole, headerAria, rowAria } from './grid-roles.ts';

/** The names of the columns where none are shown: for those who hear the table. */
export function QuietHeader<Row>({ columns, checks }: { columns: TableColumn<Row>[]; checks: boolean }) {
  return (
    <div {...bandRole} className="sr-only">
      <div {...rowAria(1)}>
        {checks ? <div {...headerAria()}>Picked</div> : null}
        {columns.map(({ id, header }) => (
          <div key={id} {...headerAria()}>
            {header}
          </div>
        ))}
      </div>
    </div>
  );
}
