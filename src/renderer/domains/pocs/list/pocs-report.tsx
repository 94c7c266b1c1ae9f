import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesColumn } from 'lucide-react';
import type { PocsOfTemplate } from '../../../../contract/pocs/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { BarChart, type BarKey, Card, EmptyState, ErrorState, Figure, SkeletonText } from '../../../ui/index.ts';
import { counted, daysWords, reportTotals } from './report-words.ts';

const endings: BarKey[] = [
  { key: 'won', label: 'Won', tone: 'good' },
  { key: 'lost', label: 'Lost', tone: 'bad' },
  { key: 'cancelled', label: 'Cancelled', tone: 'quiet' },
];
const durations: BarKey[] = [{ key: 'days', label: 'Days from kickoff to decision, median', tone: 'thread' }];

const figureColumn = (key: string, title: string, show: (row: PocsOfTemplate) => string) => ({
  key,
  head: (
    <th scope="col" className="w-24 pl-4 text-right font-medium">
      {title}
    </th>
  ),
  cell: ({ line }: { line: PocsOfTemplate }) => <td className="num pl-4 text-right">{show(line)}</td>,
});

/** How past POCs ended and how long they took, by the template that they began with. */
export function PocsReport() {
  const { data, error, refetch } = useQuery(orpc.pocs.report.queryOptions());
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={8} />;
  const totals = reportTotals(data.templates);
  if (totals.ended === 0) {
    return (
      <EmptyState icon={ChartNoAxesColumn} title="No POC has ended yet">
        Once POCs are won or lost, this shows which template wins, how often, and how many days it takes to a decision.
      </EmptyState>
    );
  }
  const rows = data.templates.map((line) => ({ key: line.template, label: line.template, line }));
  const timed = rows.flatMap((row) =>
    row.line.medianDays === null ? [] : [{ ...row, values: [row.line.medianDays] }],
  );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="flex max-w-400 flex-col gap-5 px-6 py-5">
        <div className="flex flex-wrap gap-x-12 gap-y-4">
          <Figure
            value={totals.winRate === null ? '–' : `${totals.winRate.toString()} %`}
            label="won, of those won or lost"
          />
          <Figure value={totals.won} label="won" />
          <Figure value={totals.lost} label="lost" />
          <Figure value={totals.cancelled} label="cancelled" />
          <Figure value={data.running} label="running" />
        </div>
        <Card title="How they ended" note="by template">
          <BarChart
            label="POCs by template and how they ended"
            rowHead="Template"
            keys={endings}
            rows={rows.map((row) => ({ ...row, values: [row.line.won, row.line.lost, row.line.cancelled] }))}
            format={(many) => counted(many, 'POC')}
            columns={[
              figureColumn('rate', 'Win rate', ({ winRate }) => (winRate === null ? '–' : `${winRate.toString()} %`)),
              figureColumn('ended', 'Ended', ({ won, lost, cancelled }) => (won + lost + cancelled).toString()),
              figureColumn('running', 'Running', ({ running }) => running.toString()),
            ]}
            empty={null}
          />
        </Card>
        <Card title="How long they took" note="those won or lost, median">
          <BarChart
            label="Median days from kickoff to decision, by template"
            rowHead="Template"
            keys={durations}
            rows={timed}
            format={daysWords}
            columns={[figureColumn('days', 'Median', ({ medianDays }) => daysWords(medianDays ?? 0))]}
            empty={<p className="text-sm text-ink-3">None has been won or lost yet.</p>}
          />
        </Card>
      </div>
    </div>
  );
}
