import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ImportOptions, ImportPreview } from '../../../../../contract/records/imports.ts';
import { cx, formatDay, Tag } from '../../../../ui/index.ts';
import { targetLabel } from '../targets.ts';
import { fateOf } from './sample-counts.ts';

type SampleRow = ImportPreview['rows'][number];

interface SampleTableProps {
  rows: SampleRow[];
  preview: ImportPreview;
  duplicates: ImportOptions['duplicates'];
  waiting: boolean;
}

const numbers = new Set(['amount', 'annualRevenue', 'probability', 'employees']);

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
            <th scope="col" className={cx(cell, 'font-semibold')}>
              What becomes of it
            </th>
            {columns.map(({ header, label, target }) => (
              <th
                key={header}
                scope="col"
                title={header}
                className={cx(cell, 'max-w-56 truncate font-semibold', numbers.has(target) && 'text-right')}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className="align-top">
              <td className={cx(cell, 'num text-right text-ink-3')}>{row.row}</td>
              <td className={cell}>
                <RowFate row={row} duplicates={duplicates} />
              </td>
              {columns.map(({ header, place, target }) => (
                <Cell
                  key={header}
                  read={row.values[target]}
                  written={row.cells[place] ?? ''}
                  problems={row.problems.filter(({ column }) => column === header)}
                  number={numbers.has(target)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cell = 'border-b border-line px-3 py-1.5 whitespace-nowrap';

function RowFate({ row, duplicates }: { row: SampleRow; duplicates: ImportOptions['duplicates'] }) {
  const fate = fateOf(row, duplicates);
  const headers = row.problems.filter(({ column }) => column === null);
  return (
    <div className="flex w-28 flex-col items-start [--problem:7rem] gap-1">
      {fate === 'out' ? <Tag tone="bad">Stays out</Tag> : null}
      {fate === 'new' ? <Tag tone="good">New</Tag> : null}
      {fate === 'update' ? <Tag tone="thread">Updates</Tag> : null}
      {fate === 'skip' ? <Tag>Skipped</Tag> : null}
      {row.duplicateOf && fate !== 'out' ? (
        <span className="max-w-full truncate text-xs text-ink-3" dir="auto">
          {row.duplicateOf}
        </span>
      ) : null}
      <Problems problems={headers} />
    </div>
  );
}

/** Days are read out of a file as 2026-04-03; written out, nobody takes the day for the month. */
const forReading = (text: string): string => {
  const [day] = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(text) ?? [];
  return day ? formatDay(day) : text;
};

interface CellProps {
  read: string | undefined;
  written: string;
  problems: SampleRow['problems'];
  number: boolean;
}

function Cell({ read, written, problems, number }: CellProps) {
  const wrong = problems.length > 0;
  const worst = problems.some(({ failed }) => failed);
  const text = forReading((wrong ? (read ?? written) : read) ?? '');
  return (
    <td className={cx(cell, '[--problem:12rem]', wrong && (worst ? 'bg-bad-soft' : 'bg-warn-soft'))}>
      <div className={cx('max-w-56 truncate', number && 'num text-right')} dir="auto" title={written || undefined}>
        {text === '' ? <span className="text-ink-3">–</span> : text}
      </div>
      <Problems problems={problems} />
    </td>
  );
}

function Problems({ problems }: Pick<SampleRow, 'problems'>) {
  return problems.map(({ message, failed }) => {
    const Sign = failed ? CircleAlert : TriangleAlert;
    return (
      <p key={message} className="mt-0.5 flex w-(--problem) gap-1 text-xs whitespace-normal text-ink-2">
        <Sign aria-hidden className={cx('mt-0.25 size-3.5 shrink-0', failed ? 'text-bad' : 'text-warn')} />
        <span className="min-w-0 wrap-anywhere">{message}</span>
      </p>
    );
  });
}
