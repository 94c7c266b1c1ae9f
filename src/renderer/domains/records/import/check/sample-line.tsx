import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ImportOptions, ImportPreview } from '../../../../../contract/records/imports.ts';
import { cx, formatDay, Tag } from '../../../../ui/index.ts';
import { fateOf } from './sample-counts.ts';

type SampleRow = ImportPreview['rows'][number];

const numbers = new Set(['amount', 'annualRevenue', 'probability', 'employees']);
export const isNumber = (target: string): boolean => numbers.has(target);

/** The space of a cell, for the headings as well. */
export const cell = 'px-3 py-1.5 whitespace-nowrap';

/** A column of the file that goes in. */
export interface SampleColumn {
  header: string;
  place: number;
  target: string;
  label: string;
}

interface SampleLineProps {
  row: SampleRow;
  columns: SampleColumn[];
  duplicates: ImportOptions['duplicates'];
}

/** A row as it will be read; what is wrong with all of it stands below it. */
export function SampleLine({ row, columns, duplicates }: SampleLineProps) {
  const ofTheRow = row.problems.filter(({ column }) => column === null);
  return (
    <>
      <tr className="border-t border-line align-top">
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
            number={isNumber(target)}
          />
        ))}
      </tr>
      {ofTheRow.length > 0 ? (
        <tr>
          <td />
          <td colSpan={columns.length + 1} className="px-3 pb-2">
            <Problems problems={ofTheRow} className="max-w-160" />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function RowFate({ row, duplicates }: Pick<SampleLineProps, 'row' | 'duplicates'>) {
  const fate = fateOf(row, duplicates);
  return (
    <div className="flex max-w-56 items-center gap-2">
      {fate === 'out' ? <Tag tone="bad">Stays out</Tag> : null}
      {fate === 'new' ? <Tag tone="good">New</Tag> : null}
      {fate === 'update' ? <Tag tone="thread">Updates</Tag> : null}
      {fate === 'skip' ? <Tag>Skipped</Tag> : null}
      {row.duplicateOf && fate !== 'out' ? (
        <span className="min-w-0 truncate text-xs text-ink-3" dir="auto">
          {row.duplicateOf}
        </span>
      ) : null}
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
    <td className={cx(cell, wrong && (worst ? 'bg-bad-soft' : 'bg-warn-soft'))}>
      <div
        className={cx('max-w-56 truncate', number ? 'num ml-auto text-right' : 'text-left')}
        dir="auto"
        title={written || undefined}
      >
        {text === '' ? <span className="text-ink-3">–</span> : text}
      </div>
      <Problems problems={problems} className="w-48" />
    </td>
  );
}

function Problems({ problems, className }: Pick<SampleRow, 'problems'> & { className: string }) {
  return problems.map(({ message, failed }) => {
    const Sign = failed ? CircleAlert : TriangleAlert;
    return (
      <p key={message} className={cx('mt-0.5 flex gap-1 text-xs whitespace-normal text-ink-2', className)}>
        <Sign aria-hidden className={cx('mt-0.25 size-3.5 shrink-0', failed ? 'text-bad' : 'text-warn')} />
        <span className="min-w-0 wrap-anywhere">{message}</span>
      </p>
    );
  });
}
