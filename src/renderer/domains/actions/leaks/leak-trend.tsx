import type { UseQueryResult } from '@tanstack/react-query';
import { LineChart as Lines } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../../../app/problems/problem.ts';
import { Card, EmptyState, ErrorState, LineChart, SegmentedControl, Skeleton } from '../../../ui/index.ts';
import { dealWords } from './leak-buckets.ts';

interface LeakDay {
  day: string;
  open: number;
  withoutStep: number;
}
type Measure = 'share' | 'count';

interface LeakTrendProps {
  trend: UseQueryResult<{ days: LeakDay[] }>;
}

const measures = [
  { value: 'share' as const, label: 'Share' },
  { value: 'count' as const, label: 'Deals' },
];
const percent = (value: number) => `${Math.round(value).toString()} %`;

/** Whether it gets better: the deals without a next step on each day on which the app was open. */
export function LeakTrend({ trend }: LeakTrendProps) {
  const [measure, setMeasure] = useState<Measure>('share');
  const days = trend.data?.days;
  return (
    <Card
      title="Without a next step, day by day"
      note="the last 90 days"
      actions={
        <SegmentedControl label="What the lines show" value={measure} options={measures} onChange={setMeasure} />
      }
    >
      {days ? (
        <Chart days={days} measure={measure} />
      ) : trend.isError ? (
        <ErrorState failure={problemOf(trend.error)} retrying={trend.isFetching} onRetry={() => void trend.refetch()} />
      ) : (
        <Skeleton className="h-52 w-full" />
      )}
    </Card>
  );
}

function Chart({ days, measure }: { days: LeakDay[]; measure: Measure }) {
  // One day is no trend; it says what will be here instead.
  if (days.length < 2) return <FirstDay />;
  const without = days.map(({ withoutStep, open }) =>
    measure === 'count' ? withoutStep : open === 0 ? null : (withoutStep / open) * 100,
  );
  const all = days.map(({ open }) => open);
  return (
    <LineChart
      label={
        measure === 'count'
          ? 'Open deals, and those without a next step, by day'
          : 'Share of open deals without a next step, by day'
      }
      days={days.map(({ day }) => day)}
      format={measure === 'count' ? dealsShort : percent}
      empty={<FirstDay />}
      series={[
        { key: 'without', label: 'without a next step', tone: 'warn', values: without, area: true },
        ...(measure === 'count' ? [{ key: 'open', label: 'open', tone: 'quiet' as const, values: all }] : []),
      ]}
    />
  );
}

const dealsShort = (value: number) => value.toLocaleString('en-US');

function FirstDay() {
  return (
    <EmptyState icon={Lines} title="The trend begins today" className="py-8">
      {`How many ${dealWords(2).slice(2)} have no next step is written down on each day on which the app is open.`}
    </EmptyState>
  );
}
