import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { Figure, Skeleton } from '../../../ui/index.ts';
import { dayWords, findingsWords, signedWords } from '../review-words.ts';

/** The review before, of the same deals, whose findings are still there to compare with. */
export function reviewBefore(review: Review, whole: Review[]): Review | undefined {
  const { filter, importId } = review.scope;
  const same = JSON.stringify([filter, importId]);
  return whole.find(
    ({ at, keptWhole, scope }) =>
      at < review.at && keptWhole && JSON.stringify([scope.filter, scope.importId]) === same,
  );
}

/** What has changed since the review before: what is new, and what has been mended. */
export function SinceBefore({ review, whole }: { review: Review; whole: Review[] }) {
  const before = review.keptWhole ? reviewBefore(review, whole) : undefined;
  const { data } = useQuery(
    orpc.pipeline.reviews.compare.queryOptions({ input: before ? { a: before.id, b: review.id } : skipToken }),
  );
  if (!before) return null;
  if (!data) return <Skeleton className="mt-3 w-28" />;
  const { counts, health } = data;
  return (
    <Link
      to="/reviews/compare/$a/$b"
      params={{ a: before.id, b: review.id }}
      className="-mx-2 -my-1 mt-0.5 rounded-1 px-2 py-1 hover:bg-hover"
      title={`${findingsWords(counts.new)} new, ${counts.resolved.toLocaleString('en-US')} resolved, health ${signedWords(Math.round((health.b - health.a) * 10) / 10)}. Compare the two.`}
    >
      <Figure
        value={
          <span className="flex gap-3">
            <span className={counts.new > 0 ? 'text-bad' : undefined}>{`+${counts.new.toLocaleString('en-US')}`}</span>
            <span className={counts.resolved > 0 ? 'text-good' : undefined}>
              {`−${counts.resolved.toLocaleString('en-US')}`}
            </span>
          </span>
        }
        label={
          <>
            <span className="sr-only">new and resolved </span>
            {`since ${dayWords(before.at)}`}
          </>
        }
      />
    </Link>
  );
}
