import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { Button, Progress } from '../../../ui/index.ts';

/** How far a review has come, as its job tells. */
export function useReviewJob(review: Review | undefined) {
  const { data } = useQuery(orpc.workspace.jobs.get.queryOptions({ input: review ? { id: review.id } : skipToken }));
  return data?.progress ?? review?.progress ?? { done: 0, total: null };
}

/** A review under way: how far it is, and a way to stop it. Nothing is kept of one that was stopped. */
export function ReviewProgress({ review }: { review: Review }) {
  const { done, total } = useReviewJob(review);
  const cancel = useMutation(orpc.workspace.jobs.cancel.mutationOptions());
  const share = total ? Math.min(1, done / total) : undefined;
  const aloud = share === undefined ? '' : `${(Math.floor(share * 4) * 25).toString()} % done`;
  return (
    <section aria-label="Review under way" className="flex items-center gap-3">
      <span className="shrink-0 text-sm font-medium">
        {review.state === 'queued' ? 'Waiting to begin' : 'Reviewing'}
        <span className="font-normal text-ink-3">{` · ${review.scope.words}`}</span>
      </span>
      <Progress label="Reviewing the pipeline" done={done} total={total ?? undefined} />
      <span className="num w-10 shrink-0 text-right text-sm text-ink-2">
        {share === undefined ? null : `${Math.floor(share * 100).toString()} %`}
      </span>
      <p role="status" className="sr-only">
        {`Reviewing. ${aloud}`}
      </p>
      <Button size="sm" busy={cancel.isPending} onClick={() => cancel.mutate({ id: review.id })}>
        Cancel
      </Button>
    </section>
  );
}
