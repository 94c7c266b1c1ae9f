import { useEffect, useState } from 'react';

/** Of all open pages one speaks, so that nothing is shown twice; when it closes, the next one takes over. */
export function useSpeakingPage(wanted: boolean): boolean {
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    const ended = new AbortController();
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    const speak = () => {
      setSpeaking(true);
      return left;
    };
    navigator.locks.request('throughline-speaks', { signal: ended.signal }, speak).catch((error: unknown) => {
      // A page that is left stops waiting for its turn.
      if (!ended.signal.aborted) throw error;
    });
    return () => {
      ended.abort();
      leave();
      setSpeaking(false);
    };
  }, [wanted]);
  return speaking;
}
