import { notify } from '../../ui/index.ts';
import { problemOf } from './problem.ts';

/** Tells the person what went wrong and what to do, in a toast; offers the same again where that can help. */
export function tell(error: unknown, again?: () => void): void {
  const problem = problemOf(error);
  notify({
    id: `problem-${problem.code}`,
    tone: 'bad',
    message: problem.message,
    detail: problem.remedy,
    action: problem.retryable && again ? { label: 'Try again', onSelect: again } : undefined,
  });
}

/** What is on screen was deleted elsewhere: said once, however many parts of the page showed it. */
export function tellItIsGone(): void {
  notify({
    id: 'problem-NOT_FOUND',
    message: 'What you were looking at was deleted',
    detail: 'An undo brings it back.',
  });
}
