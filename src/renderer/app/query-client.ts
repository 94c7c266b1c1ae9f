import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problems/problem.ts';
import { tell, tellItIsGone } from './problems/tell.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** `handled`: the view shows the failure itself, so no toast is needed. */
    mutationMeta: { handled?: boolean };
  }
}

/** What is on screen stays right because the core says what changed (see live/); nothing here polls or guesses. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // Without data the view itself shows the failure; with data it goes on showing what it had.
      if (query.state.data === undefined) return;
      if (problemOf(error).code === 'NOT_FOUND') tellItIsGone();
      else tell(error, () => void query.fetch());
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, variables, _context, mutation) => {
      if (mutation.meta?.handled) return;
      // A second failure comes back here and is told again, so the promise needs no other ear.
      tell(error, () => void mutation.execute(variables).catch(() => undefined));
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (times, error) => times < 2 && problemOf(error).retryable,
      retryDelay: (times) => 250 * 2 ** times,
    },
    mutations: { networkMode: 'always' },
  },
});
