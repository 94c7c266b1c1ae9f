import { useState } from 'react';
import type { ImportState } from '../../../../../contract/records/imports.ts';
import { Button, Section, Tag } from '../../../../ui/index.ts';
import { count } from '../import-words.ts';

const AT_FIRST = 25;

/** Row by row, what could not be read; those that stayed out first. */
export function ProblemList({ problems, counts }: Pick<ImportState, 'problems' | 'counts'>) {
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const ordered = [...problems].sort((a, b) => Number(b.failed) - Number(a.failed) || a.row - b.row);
  const cutOff = problems.filter(({ failed }) => failed).length < counts.failed;
  const shown = all ? ordered : ordered.slice(0, AT_FIRST);
  return (
    <Section
      title="What could not be read"
      note={cutOff ? `the first ${count(problems.length)}` : count(problems.length)}
    >
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-left text-xs text-ink-3">
            <th scope="col" className="num w-16 py-1.5 pr-3 text-right font-semibold">
              Row
            </th>
            <th scope="col" className="w-40 py-1.5 pr-3 font-semibold">
              Column
            </th>
            <th scope="col" className="py-1.5 pr-3 font-semibold">
              What is wrong
            </th>
            <th scope="col" className="w-24 py-1.5 font-semibold">
              The row
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, column, message, failed }) => (
            <tr key={`${row.toString()} ${column ?? ''} ${message}`} className="border-t border-line align-top">
              <td className="num py-1.5 pr-3 text-right text-ink-3">{row}</td>
              <td className="max-w-40 truncate py-1.5 pr-3" dir="auto">
                {column ?? '–'}
              </td>
              <td className="py-1.5 pr-3 text-pretty wrap-anywhere">{message}</td>
              <td className="py-1.5">{failed ? <Tag tone="bad">Stayed out</Tag> : <Tag>Went in</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < ordered.length ? (
        <Button look="quiet" className="mt-2 self-start" onClick={() => setAll(true)}>
          Show all {count(ordered.length)}
        </Button>
      ) : null}
    </Section>
  );
}
