import { useEffect } from 'react';
import { create } from 'zustand';
import type { Condition } from '../../../../contract/base.ts';

/** A list outside the records' own, such as Today, that deals were opened from. */
export interface CameFrom {
  /** Names its place, to come back to the row. */
  key: string;
  name: string;
  path: string;
  filter: Condition[];
  search: string | undefined;
  sort: string | undefined;
}

export const useCameFrom = create<{ from: CameFrom | null }>(() => ({ from: null }));

/** Called by each list of deals: a deal's page steps through the list that was open last, and leads back to it. */
export function useOpensDeals(from: CameFrom | null): void {
  const text = JSON.stringify(from);
  useEffect(() => useCameFrom.setState({ from: JSON.parse(text) }), [text]);
}
