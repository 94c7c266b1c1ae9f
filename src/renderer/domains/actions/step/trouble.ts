import type { Deal } from '../../../../contract/records/shapes.ts';
import { problemOf } from '../../../app/problems/problem.ts';

/** What happened to a deal while a form about its step was open. */
export type Trouble = { is: 'gone' } | { is: 'moved'; deal: Deal };

interface Answer {
  data: Deal | undefined;
  error: unknown;
  isFetching?: boolean;
}

/** The form is about one step of an open deal; once the deal stands on another, there is nothing left to finish. */
export function troubleWith(seen: Deal, { data, error, isFetching = false }: Answer): Trouble | undefined {
  // What is being read again is not known to be so.
  if (isFetching) return undefined;
  if (error) return problemOf(error).code === 'NOT_FOUND' ? { is: 'gone' } : undefined;
  if (!data || data.id !== seen.id) return undefined;
  const same = data.nextStep?.id === seen.nextStep?.id && data.outcome === seen.outcome;
  return same ? undefined : { is: 'moved', deal: data };
}
