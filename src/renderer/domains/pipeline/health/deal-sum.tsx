import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { ErrorState, SkeletonText } from '../../../ui/index.ts';
import { SumLines } from './sum-lines.tsx';

interface HealthLine {
  what: string;
  points: number;
  ruleId: string | null;
}

export const linesOf = (lines: HealthLine[]) =>
  lines.map(({ what, points, ruleId }, i) => ({ key: `${(ruleId ?? '').toString()} ${i.toString()}`, what, points }));

/** How the health of one deal came about in a review. */
export function DealSum({ reviewId, dealId }: { reviewId: string; dealId: string }) {
  const { data, error, refetch } = useQuery(
    orpc.pipeline.reviews.dealHealth.queryOptions({ input: { id: reviewId, dealId } }),
  );
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={4} />;
  return <SumLines label={`Health of ${data.dealName}`} lines={linesOf(data.lines)} total="Health" />;
}
