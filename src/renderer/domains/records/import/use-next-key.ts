import { useEffect, useRef } from 'react';

/**
 * Ctrl/⌘ + Enter goes on, wherever the focus is. Heard before the controls hear it: a select opens on Enter and a
 * radio button swallows it, with or without Ctrl. What is open over the page comes first, though.
 */
export function useNextKey(run: (() => void) | undefined): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !latest.current) return;
      if (document.querySelector('[role=dialog], [role=listbox], [role=menu]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
