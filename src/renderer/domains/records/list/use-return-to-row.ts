import { useEffect, useRef } from 'react';
import type { TableHandle } from '../../../ui/index.ts';
import { useLists } from './list-state.ts';

/** Whether any list has been shown since the page was loaded. */
let shownBefore = false;

/** Coming back from a record's page, the cursor stands on that record; from another view, on the first row. */
export function useReturnToRow(table: { current: TableHandle | null }, key: string, waiting: boolean) {
  const returned = useRef<string>(undefined);
  useEffect(() => {
    if (waiting || returned.current === key) return;
    returned.current = key;
    const again = shownBefore;
    shownBefore = true;
    const { [key]: place, ...others } = useLists.getState().place;
    const { activeElement } = document;
    // On the page's first load the first Tab belongs to the link that skips to the content; J and K lead here.
    const fromElsewhere =
      activeElement?.id === 'main' || (activeElement === document.body && (again || place !== undefined));
    if (fromElsewhere) table.current?.focus();
    if (place === undefined) return;
    table.current?.goToRow(place);
    useLists.setState({ place: others });
  }, [table, key, waiting]);
}
