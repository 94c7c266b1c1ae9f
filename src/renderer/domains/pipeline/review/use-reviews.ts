import { useQuery } from '@tanstack/react-query';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { orpc } from '../../../app/boundary.ts';

/** As many as a menu can hold; the history has the others. */
const lately = 30;

export const isActive = ({ state }: Pick<Review, 'state'>): boolean => state === 'queued' || state === 'running';

/** The latest reviews: the newest that is whole, the one under way, and one that failed since. */
export function useReviews() {
  const query = useQuery(orpc.pipeline.reviews.list.queryOptions({ input: { limit: lately } }));
  const items = query.data?.items;
  const whole = items?.filter(({ state }) => state === 'done');
  const newest = whole?.[0];
  const running = items?.find(isActive);
  const last = items?.find(({ state }) => state !== 'cancelled');
  return { query, whole, newest, running, failed: last?.state === 'failed' ? last : undefined };
}

export type Reviews = ReturnType<typeof useReviews>;
