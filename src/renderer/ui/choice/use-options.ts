import { useEffect, useState } from 'react';
import { matchOptions, type Option } from './options.ts';

/** A fixed list, or a question to the server; a question that is asked again cancels the one before. */
export type OptionSource<O extends Option> = O[] | ((query: string, signal: AbortSignal) => Promise<O[]>);

export interface FoundOptions<O extends Option> {
  options: O[];
  waiting: boolean;
  failure: string | undefined;
}

interface Answer<O extends Option> {
  query: string;
  options: O[];
  failure: string | undefined;
}

const TYPING_PAUSE_MS = 120;

export function useOptions<O extends Option>(source: OptionSource<O>, query: string, open: boolean): FoundOptions<O> {
  const [answer, setAnswer] = useState<Answer<O>>({ query: '\0', options: [], failure: undefined });
  const ask = typeof source === 'function' ? source : undefined;

  useEffect(() => {
    if (!ask || !open) return;
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        ask(query, stop.signal).then(
          (options) => !stop.signal.aborted && setAnswer({ query, options, failure: undefined }),
          (error: unknown) => {
            if (stop.signal.aborted) return;
            const reason = error instanceof Error ? error.message : String(error);
            setAnswer({ query, options: [], failure: `The list could not be read: ${reason}` });
          },
        );
      },
      query === '' ? 0 : TYPING_PAUSE_MS,
    );
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [ask, query, open]);

  if (typeof source !== 'function') return { options: matchOptions(source, query), waiting: false, failure: undefined };
  // The last answer stays while the next is on its way, so that the list does not blink.
  return { options: answer.options, waiting: answer.query !== query, failure: answer.failure };
}
