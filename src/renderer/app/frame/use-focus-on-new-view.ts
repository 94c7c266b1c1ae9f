import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keyboard and screen reader follow to a new view: focus moves to it, unless the view has put it somewhere itself.
 * A change of the search part alone (a filter, what is peeked at) is the same view.
 */
export function useFocusOnNewView(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(() => {
    // The page's first view is not gone to from anywhere: its first Tab is the skip link's. Whoever leaves it before
    // it was there whole has gone somewhere nevertheless, though the router knows no place that they came from.
    let gone = false;
    const stopHistory = router.history.subscribe(({ action }) => {
      gone ||= action.type !== 'REPLACE';
    });
    const stopRouter = router.subscribe('onRendered', ({ pathChanged }) => {
      const view = main.current;
      if (!pathChanged || !gone || !view || view.contains(document.activeElement)) return;
      // What was opened while the view was still on its way keeps the keyboard.
      if (document.activeElement?.closest('[role=dialog], [role=menu], [role=listbox]')) return;
      view.focus({ preventScroll: true });
    });
    return () => {
      stopHistory();
      stopRouter();
    };
  }, [router]);
  return main;
}
