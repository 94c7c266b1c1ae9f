import type { ImportOptions, ImportPreview } from '../../../../../contract/records/imports.ts';
import { cx } from '../../../../ui/index.ts';
import { targetLabel } from '../targets.ts';
import { cell, isNumber, SampleLine } from './sample-line.tsx';

type SampleRow = ImportPreview['rows'][number];

interface SampleTableProps {
  rows: SampleRow[];
  preview: ImportPreview;
  duplicates: ImportOptions['duplicates'];
  waiting: boolean;
}

/* A wide file is scrolled with the arrow keys, so the frame of the table takes the focus. */
const scrollable = { 'aria-label': 'First rows of the file', tabIndex: 0 };

/** The first rows as they will be read. What is wrong with a cell stands in it. */
export function SampleTable({ rows, preview, duplicates, waiting }: SampleTableProps) {
  const columns = preview.headers.flatMap((header, place) => {
    const target = preview.mapping[header];
    return target ? [{ header, place, target, label: targetLabel(target, preview.targets) }] : [];
  });
  if (rows.length === 0) {
    return (
      <p className="rounded-2 border border-line bg-panel px-4 py-8 text-center text-sm text-ink-3">
        {preview.rows.length === 0 ? 'There is no row below the headings.' : 'None of these rows has a problem.'}
      </p>
    );
  }
  return (
    <section {...scrollable} aria-busy={waiting} className="overflow-x-auto rounded-2 border border-line bg-panel">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-left text-xs text-ink-3">
            <th scope="col" className={cx(cell, 'num w-12 text-right font-semibold')}>
              Row
            </th>
            <th scope="col" className={cx(cell, 'w-40 font-semibold')}>
              What becomes of it
            </th>
            {columns.map(({ header, label, target }) => (
              <th
                key={header}
                scope="col"
                title={header}
                className={cx(cell, 'max-w-56 truncate font-semibold', isNumber(target) && 'text-right')}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SampleLine key={row.row} row={row} columns={columns} duplicates={duplicates} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
