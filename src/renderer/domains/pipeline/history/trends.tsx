import { useQuery } from '@tanstack/react-query';
import { LineChart as Lines } from 'lucide-react';
import type { ReactNode } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Card, EmptyState, ErrorState, formatMoneyShort, LineChart, Skeleton } from '../../../ui/index.ts';
import { inBase, trendDays } from './trend-days.ts';

const days = 180;
const height = 132;

/** Whether the pipeline gets better: health, findings and money at risk from review to review. */
export function Trends({ onOpen }: { onOpen: (id: string) => void }) {
  const { data, error, isFetching, refetch } = useQuery(orpc.pipeline.reviews.trend.queryOptions({ input: { days } }));
  if (error && !data) {
    return <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  }
  const found = data && trendDays(data.items);
  const points = found?.map(({ point }) => point) ?? [];
  const base = points.at(-1)?.base;
  const few = points.length < 2;
  const shared = {
    days: found?.map(({ day }) => day) ?? [],
    height,
    empty: null,
    hint: 'Press to open the review',
    onOpen: (day: string) => {
      const one = found?.find((each) => each.day === day);
      if (one) onOpen(one.point.id);
    },
  };
  const chart = (drawn: ReactNode) => (data ? drawn : <Skeleton className="h-33 w-full" />);
  if (data && few) {
    return (
      <EmptyState icon={Lines} title="The trend begins on the second day" className="py-8">
        Health, findings and money at risk are drawn here from one review to the next, as soon as there are two of
        different days.
      </EmptyState>
    );
  }
  return (
    <section aria-label="Trends" className="grid shrink-0 grid-cols-3 gap-4 px-6 py-4">
      <Card title="Health">
        {chart(
          <LineChart
            {...shared}
            label="Health of the pipeline, by day"
            series={[
              {
                key: 'health',
                label: 'health',
                tone: 'thread',
                values: points.map(({ health }) => health),
                area: true,
              },
            ]}
          />,
        )}
      </Card>
      <Card title="Findings">
        {chart(
          <LineChart
            {...shared}
            // The legend takes the room that the others draw in.
            height={height - 28}
            label="Findings, by day"
            series={[
              { key: 'all', label: 'all', tone: 'quiet', values: points.map(({ findings }) => findings) },
              {
                key: 'critical',
                label: 'critical',
                tone: 'bad',
                values: points.map(({ critical }) => critical),
                area: true,
              },
            ]}
          />,
        )}
      </Card>
      <Card title="Money at risk">
        {chart(
          <LineChart
            {...shared}
            label="Money at risk, by day"
            format={(amountMinor) =>
              base ? formatMoneyShort({ amountMinor, currency: base }) : amountMinor.toString()
            }
            series={[{ key: 'risk', label: 'at risk', tone: 'warn', values: inBase(points, base), area: true }]}
          />,
        )}
      </Card>
    </section>
  );
}
