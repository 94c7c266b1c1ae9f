import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { When } from '../../../../contract/actions/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { useDebounced } from '../../../app/palette/use-debounced.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { sentWhen, spokenHere, type WhenValue } from './when-value.ts';

/** What the words in a field mean so far. */
export interface Reading {
  when: When | undefined;
  /** Why they mean nothing, or no time to come. */
  problem: string | undefined;
}

const PAUSE_MS = 90;
/** "In two hours" is another time a minute later. */
const HOLDS_MS = 20_000;

/** Main reads the words, as the person types them: only there is what is read also what is kept. */
export function useWhenReading(value: WhenValue): Reading {
  const text = sentWhen(value);
  const asked = useDebounced(text, PAUSE_MS);
  const { data, error, isPlaceholderData } = useQuery({
    ...orpc.actions.readWhen.queryOptions({ input: { text: asked, ...spokenHere() } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: HOLDS_MS,
    gcTime: HOLDS_MS,
    retry: false,
  });
  if (text === '' || asked === '') return { when: undefined, problem: undefined };
  if (error) {
    const { message, remedy } = problemOf(error);
    return { when: undefined, problem: text === asked ? `${message} ${remedy}`.trim() : undefined };
  }
  // The last reading stays on screen while the next is on its way, so that the line does not blink.
  return { when: isPlaceholderData && text !== asked ? undefined : data, problem: undefined };
}
