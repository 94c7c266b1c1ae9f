import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { orpc } from '../../../../app/boundary.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { Banner, EmptyState, ErrorState, Figure, SkeletonText } from '../../../../ui/index.ts';
import { FoundDeals } from './found-deals.tsx';

const shownAtMost = 100;

/** What the rule would find if a review ran now. */
export function PreviewTab({ rule: { id, problem, needsField } }: { rule: Rule }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...orpc.pipeline.rules.preview.queryOptions({ input: { id, limit: shownAtMost } }),
    placeholderData: keepPreviousData,
    // Deals change all the time; what was counted before is shown until it is counted again.
    staleTime: 0,
  });
  if (problem || needsField) {
    return (
      <EmptyState icon={CircleCheck} title="It is not evaluated">
        As long as something is missing, the rule neither finds a deal nor clears one.
      </EmptyState>
    );
  }
  if (error && !data)
    return <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={6} />;
  const { matches, open, unknown, matchesAll, items } = data;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex gap-10">
        <Figure value={matches.toLocaleString('en-US')} label="found now" />
        <Figure value={open.toLocaleString('en-US')} label="looked at" />
        <Figure value={unknown.toLocaleString('en-US')} label="cannot be told, a value is missing" />
      </div>
      {matchesAll ? (
        <Banner tone="warn">It finds every deal that it looks at, so it tells none from another.</Banner>
      ) : null}
      {items.length > 0 ? (
        <FoundDeals items={items} matches={matches} />
      ) : (
        <EmptyState icon={CircleCheck} title="It finds no deal now">
          {open === 0
            ? 'No open deal is in a stage that it looks at.'
            : 'Every deal that it looks at is as it should be.'}
        </EmptyState>
      )}
    </div>
  );
}
