import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { ErrorState, type Tab, Tabs } from '../../../ui/index.ts';
import { ReviewPlaces } from '../places/review-places.tsx';
import { ReviewSkeleton } from '../review/review-skeleton.tsx';
import { useReviews } from '../review/use-reviews.ts';
import { ChangeTable } from './change-table.tsx';
import { CompareFigures } from './compare-figures.tsx';
import { ComparePickers } from './compare-pickers.tsx';
import { useCompareSearch } from './use-compare-search.ts';
import { WaterfallCard } from './waterfall-card.tsx';

type Side = 'new' | 'resolved' | 'persisting';

const names: Record<Side, string> = { new: 'New', resolved: 'Resolved', persisting: 'Still there' };

/** Two reviews beside each other: what moved in the pipeline, and what was found that was not, or no longer. */
export function CompareView() {
  const { a, b } = useParams({ from: '/frame/reviews/compare/$a/$b' });
  const { search, show } = useCompareSearch();
  const navigate = useNavigate();
  const { whole } = useReviews();
  const { data, error, isFetching, refetch } = useQuery({
    ...orpc.pipeline.reviews.compare.queryOptions({ input: { a, b, ...search } }),
    placeholderData: keepPreviousData,
  });
  const [side, setSide] = useState<Side>('new');
  useCommands([
    {
      id: 'compare.back',
      title: 'Back to the review',
      group: 'This view',
      shortcuts: ['escape'],
      run: () => void navigate({ to: '/reviews/history' }),
    },
  ]);
  return (
    <>
      <ViewTitle title="Compare reviews">
        <ReviewPlaces />
      </ViewTitle>
      <div className="flex h-full min-h-0 flex-col overflow-y-auto">
        <ComparePickers a={a} b={b} whole={whole ?? []} search={search} window={data?.window ?? null} onWindow={show} />
        {error && !data ? (
          <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />
        ) : data ? (
          <div className="flex flex-col gap-5 px-6 pt-4 pb-8">
            <CompareFigures comparison={data} />
            <WaterfallCard comparison={data} />
            <Changes comparison={data} side={side} onSide={setSide} />
          </div>
        ) : (
          <ReviewSkeleton />
        )}
      </div>
    </>
  );
}

interface ChangesProps {
  comparison: Comparison;
  side: Side;
  onSide: (side: Side) => void;
}

function Changes({ comparison, side, onSide }: ChangesProps) {
  const tabs = (['new', 'resolved', 'persisting'] as const).map(
    (value): Tab<Side> => ({
      value,
      label: names[value],
      count: comparison.counts[value],
      content:
        value === side ? (
          <ChangeTable
            key={value}
            label={`${names[value]}: findings`}
            side={value}
            changes={comparison[value]}
            total={comparison.counts[value]}
          />
        ) : null,
    }),
  );
  return (
    <section aria-label="Findings" className="flex h-120 flex-col rounded-2 border bg-panel pt-1">
      <Tabs
        flush
        label="What became of findings"
        tabs={tabs}
        value={side}
        onChange={onSide}
        className="min-h-0 flex-1"
      />
    </section>
  );
}
