import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { buttonClasses, EmptyState, ErrorState } from '../../../ui/index.ts';
import { ReviewPlaces } from '../places/review-places.tsx';
import { FailedReview } from '../start/failed-review.tsx';
import { FirstReview } from '../start/first-review.tsx';
import { useStartReview } from '../start/use-start-review.ts';
import { ReviewPage } from './review-page.tsx';
import { ReviewSkeleton } from './review-skeleton.tsx';
import { isActive, useReviews } from './use-reviews.ts';

/** One review by its address: an earlier one, or one that is not whole. */
export function OneReview() {
  const { id } = useParams({ from: '/frame/reviews/$id' });
  const reviews = useReviews();
  const start = useStartReview();
  const { data: review, error, refetch } = useQuery(orpc.pipeline.reviews.get.queryOptions({ input: { id } }));
  if (review?.state === 'done') return <ReviewPage review={review} reviews={reviews} />;
  return (
    <>
      <ViewTitle title="Review">
        <ReviewPlaces />
      </ViewTitle>
      {error && !review ? (
        <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />
      ) : !review ? (
        <ReviewSkeleton />
      ) : isActive(review) ? (
        <FirstReview review={review} />
      ) : review.state === 'failed' ? (
        <FailedReview review={review} busy={start.isPending} onAgain={() => start.mutate({})} />
      ) : (
        <EmptyState
          icon={History}
          title="This review was cancelled"
          action={
            <Link to="/reviews" className={buttonClasses()}>
              Show the newest
            </Link>
          }
        >
          Nothing of it was kept.
        </EmptyState>
      )}
    </>
  );
}
