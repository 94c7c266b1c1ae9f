import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { Banner, Button, ErrorState } from '../../../ui/index.ts';
import { dayWords } from '../review-words.ts';

interface FailedReviewProps {
  review: Review;
  busy: boolean;
  onAgain: () => void;
}

/** A review that could not be made, where there is none to show instead. */
export function FailedReview({ review: { error, scope }, busy, onAgain }: FailedReviewProps) {
  return (
    <ErrorState
      failure={{
        message: error?.detail ?? 'The review could not be finished.',
        remedy: error?.remedy ?? 'Nothing was changed. Try again.',
        code: error?.code,
        subject: scope.words,
      }}
      retrying={busy}
      onRetry={onAgain}
    />
  );
}

/** The same above an earlier review, which goes on showing. */
export function FailedSince({ review: { error, at }, busy, onAgain }: FailedReviewProps) {
  return (
    <Banner
      tone="bad"
      title={`The review of ${dayWords(at)} could not be finished`}
      action={
        <Button size="sm" busy={busy} onClick={onAgain}>
          Try again
        </Button>
      }
    >
      {`${error?.detail ?? ''} ${error?.remedy ?? ''} Below is the one before.`.trim()}
    </Banner>
  );
}
