import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keyboard and screen reader follow to a new view: focus moves to it, unless the view has put it somewhere itself.
 * A change of the search part alone (a filter, what is peeked at) is the same view.
 */
export function useFocusOnNewView(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        const view = main.current;
        // The page's first view is not gone to from anywhere: its first Tab is the skip link's.
        if (!pathChanged || !fromLocation || !view || view.contains(document.activeElement)) return;
        // What was opened while the view was still on its way keeps the keyboard.
        if (document.activeElement?.closest('[role=dialog], [role=menu], [role=listbox]')) return;
        view.focus({ preventScroll: true });
      }),
    [router],
  );
  return main;
}
