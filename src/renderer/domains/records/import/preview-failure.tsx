import type { Problem } from '../../../app/problems/problem.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { matchAnew } from './wizard-state.ts';

/** A choice could not be carried out. What was chosen stays, and so does what is shown below. */
export function PreviewFailure({ failure, onRetry }: { failure: Problem; onRetry: () => void }) {
  const anew = failure.code === 'INVALID_INPUT';
  return (
    <Banner
      tone="bad"
      title={failure.message}
      action={
        anew ? (
          <Button size="sm" onClick={matchAnew}>
            Match the columns anew
          </Button>
        ) : (
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {failure.remedy}
    </Banner>
  );
}
