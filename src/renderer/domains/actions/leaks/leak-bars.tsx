import { CalendarPlus } from 'lucide-react';
import type { LeakLine } from '../../../../contract/actions/leaks.ts';
import { BarChart, type BarRow, IconButton } from '../../../ui/index.ts';
import { Sums } from '../../records/deals/sums.tsx';
import { bucketOf, buckets, dealWords, shareWords } from './leak-buckets.ts';
import type { Leaking } from './leaking-deals.ts';
import type { useLeaks } from './use-leaks.ts';

interface LeakRow extends BarRow {
  line: LeakLine;
  leaking: Leaking;
}

interface LeakBarsProps {
  leaks: ReturnType<typeof useLeaks>;
  lines: LeakLine[];
  onOpen: (leaking: Leaking) => void;
  onAdopt: (leaking: Leaking) => void;
}

/** A line for each owner or stage: for how long its deals have been quiet, how many, and what is at stake. */
export function LeakBars({ leaks, lines, onOpen, onAdopt }: LeakBarsProps) {
  const { search, of, by, owner, stage, show } = leaks;
  const rows = inOrder(lines, by).map(
    (line): LeakRow => ({
      key: line.key ?? '',
      label: line.label,
      values: buckets.map(({ key }) => line.cells.find(({ bucket }) => bucket === key)?.count ?? 0),
      line,
      leaking: { of, owner, stage, [by]: { key: line.key, label: line.label } },
    }),
  );
  const narrowTo = ({ line }: LeakRow) =>
    show({ ...search, [by]: line.key ?? undefined, by: by === 'owner' ? 'stage' : undefined });
  const isNarrow = (by === 'owner' ? owner : stage) !== undefined;
  return (
    <BarChart
      label={of === 'step' ? 'Deals without a next step, by how long' : 'Open deals by their last activity'}
      rowHead={by === 'owner' ? 'Owner' : 'Stage'}
      keys={buckets}
      rows={rows}
      format={dealWords}
      hint="Press to see the deals"
      empty={null}
      onOpen={({ leaking }, key) => onOpen({ ...leaking, bucket: bucketOf(key)?.key })}
      renderLabel={(row) =>
        row.line.key === null || isNarrow ? (
          <span className={row.line.key === null ? 'text-ink-3' : undefined}>{row.label}</span>
        ) : (
          <button
            type="button"
            className="cut -mx-1.5 max-w-full rounded-1 px-1.5 py-0.5 hover:bg-hover"
            onClick={() => narrowTo(row)}
          >
            {row.label}
          </button>
        )
      }
      columns={[
        {
          key: 'count',
          head: (
            <th scope="col" className="w-20 pl-4 text-right font-medium">
              Deals
            </th>
          ),
          cell: ({ line, leaking }) => (
            <td className="num text-right">
              {line.count === 0 ? (
                <span className="text-ink-3">0</span>
              ) : (
                <button
                  type="button"
                  className="-mr-1.5 rounded-1 px-1.5 py-0.5 font-medium hover:bg-hover"
                  aria-label={`${line.label}: ${dealWords(line.count)}, ${shareWords(line.count, line.open)} of its open deals`}
                  onClick={() => onOpen(leaking)}
                >
                  {line.count.toLocaleString('en-US')}
                </button>
              )}
            </td>
          ),
        },
        {
          key: 'share',
          head: (
            <th scope="col" className="w-20 text-right font-medium max-lg:hidden">
              Of open
            </th>
          ),
          cell: ({ line }) => (
            <td className="num text-right text-ink-3 max-lg:hidden">{shareWords(line.count, line.open)}</td>
          ),
        },
        {
          key: 'sums',
          head: (
            <th scope="col" className="w-28 text-right font-medium lg:w-40">
              At stake
            </th>
          ),
          cell: ({ line }) => (
            <td className="cut text-right">
              <Sums sums={line.sums} most={1} />
            </td>
          ),
        },
        ...(of === 'step'
          ? [
              {
                key: 'adopt',
                head: (
                  <th scope="col" className="w-10">
                    <span className="sr-only">Adopt next steps</span>
                  </th>
                ),
                cell: ({ line, leaking }: LeakRow) => (
                  <td className="text-right">
                    {line.count > 0 ? (
                      <IconButton
                        icon={CalendarPlus}
                        size="sm"
                        label={`Adopt next steps for ${line.label}`}
                        onClick={() => onAdopt(leaking)}
                      />
                    ) : null}
                  </td>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Stages stand in their own order; of owners, whoever leaks most comes first. */
const inOrder = (lines: LeakLine[], by: 'owner' | 'stage'): LeakLine[] =>
  by === 'stage' ? lines : [...lines].sort((a, b) => b.count - a.count || b.open - a.open);
