import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { ErrorState } from '../../../ui/index.ts';
import { ReviewPlaces } from '../places/review-places.tsx';
import { FailedReview } from '../start/failed-review.tsx';
import { FirstReview } from '../start/first-review.tsx';
import { NoReviews } from '../start/no-reviews.tsx';
import { useStartReview } from '../start/use-start-review.ts';
import { ReviewPage } from './review-page.tsx';
import { ReviewSkeleton } from './review-skeleton.tsx';
import { useReviewKey } from './use-review-key.ts';
import { useReviews } from './use-reviews.ts';

/** Where reviews begin: the newest, or what a review is while there is none. */
export function NewestReview() {
  const reviews = useReviews();
  const { query, newest } = reviews;
  if (newest) return <ReviewPage review={newest} reviews={reviews} />;
  return (
    <>
      <ViewTitle title="Review">
        <ReviewPlaces />
      </ViewTitle>
      {query.isError ? (
        <ErrorState failure={problemOf(query.error)} retrying={query.isFetching} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <BeforeTheFirst running={reviews.running} failed={reviews.failed} />
      ) : (
        <ReviewSkeleton />
      )}
    </>
  );
}

function BeforeTheFirst({ running, failed }: Pick<ReturnType<typeof useReviews>, 'running' | 'failed'>) {
  const start = useStartReview();
  const begin = () => start.mutate({});
  useReviewKey(running ? undefined : begin);
  if (running) return <FirstReview review={running} />;
  if (failed) return <FailedReview review={failed} busy={start.isPending} onAgain={begin} />;
  return <NoReviews busy={start.isPending} onStart={begin} />;
}
