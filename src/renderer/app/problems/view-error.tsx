import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouterState } from '@tanstack/react-router';
import { ErrorState } from '../../ui/index.ts';
import { problemOf } from './problem.ts';

/** Stands where a view has failed; everything around it goes on working. */
export function ViewError({ error, reset }: ErrorComponentProps) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
  };
  return <ErrorState failure={{ ...problemOf(error), subject: `The view at ${path}` }} onRetry={retry} />;
}
