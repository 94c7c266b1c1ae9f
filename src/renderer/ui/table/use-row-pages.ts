import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { createRowPages, type RowPagesState, type RowQuery } from './row-pages.ts';

/** Rows under a table for one question; `key` names the question (its filters, sort and grouping). */
export function useRowPages<Row>(key: string, query: RowQuery<Row>): RowPagesState<Row> & { refresh: () => void } {
  const [pages] = useState(() => createRowPages(query));
  const asked = useRef(key);
  const askAgain = useEffectEvent(() => pages.ask(query));

  useEffect(() => {
    if (asked.current === key) return;
    asked.current = key;
    askAgain();
  }, [key]);

  const state = useSyncExternalStore(pages.subscribe, pages.state);
  return { ...state, refresh: pages.refresh };
}
