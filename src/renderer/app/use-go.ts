import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Goes to a place in the app by its address; what is not one (another site, a scheme) is left alone. */
export function useGo(): (path: string) => void {
  const { history } = useRouter();
  return useCallback(
    (path) => {
      if (/^\/(?![/\\])/.test(path)) history.push(path);
    },
    [history],
  );
}
