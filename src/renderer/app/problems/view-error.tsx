import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouterState } from '@tanstack/react-router';
import { ErrorState } from '../../ui/index.ts';
import { PART_MISSING, problemOf } from './problem.ts';

/** Stands where a view has failed; everything around it goes on working. */
export function ViewError({ error, reset }: ErrorComponentProps) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const queries = useQueryErrorResetBoundary();
  const problem = problemOf(error);
  const retry = () => {
    // A browser remembers that a file of the page did not load, so only a new page asks for it again.
    if (problem.code === PART_MISSING) return window.location.reload();
    queries.reset();
    reset();
  };
  return <ErrorState failure={{ ...problem, subject: `The view at ${path}` }} onRetry={retry} />;
}
