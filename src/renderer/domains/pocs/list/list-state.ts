import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type PocOutcome, type PocRisk, pocOutcome, pocRisk } from '../../../../contract/pocs/shapes.ts';
import { plainLayout, type TableLayout } from '../../../ui/index.ts';
import { sortOf } from '../../records/list/sort-of.ts';

export type PocsShape = 'table' | 'board' | 'report';
export type OutcomeFilter = PocOutcome | 'all';
export type RiskFilter = PocRisk | 'all';

interface PocsList {
  shape: PocsShape;
  outcome: OutcomeFilter;
  risk: RiskFilter;
  layout: TableLayout;
}

const start: PocsList = { shape: 'table', outcome: 'running', risk: 'all', layout: plainLayout };

/** How a person has left the list of POCs. */
export const usePocsList = create<PocsList>()(persist(() => start, { name: 'throughline.pocs', version: 1 }));
export const changePocsList = (patch: Partial<PocsList>): void => {
  usePocsList.setState(patch);
};

/** The question that the list asks; without a sort those in most danger come first. */
export function useListQuery(search: string | undefined) {
  const { outcome, risk, layout } = usePocsList();
  return {
    outcome: pocOutcome.safeParse(outcome).data,
    risk: pocRisk.safeParse(risk).data,
    search,
    sort: sortOf(layout),
  };
}
export type PocsQuery = ReturnType<typeof useListQuery>;
