import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { plainLayout, type TableLayout } from '../../../ui/index.ts';

interface Layouts {
  findings: TableLayout;
  rules: TableLayout;
  deals: TableLayout;
  owners: TableLayout;
  changes: TableLayout;
  history: TableLayout;
  /** Whether the panel beside the findings is open. */
  peek: boolean;
}

const start: Layouts = {
  findings: { ...plainLayout, hidden: ['rule', 'stage', 'category', 'since'] },
  rules: plainLayout,
  deals: { ...plainLayout, hidden: ['forecastCategory'] },
  owners: plainLayout,
  changes: plainLayout,
  history: plainLayout,
  peek: true,
};

/** How a person has arranged the tables of reviews. */
export const useLayouts = create<Layouts>()(persist(() => start, { name: 'throughline.reviews', version: 1 }));

type TableName = Exclude<keyof Layouts, 'peek'>;

export function useLayout(name: TableName): [TableLayout, (layout: TableLayout) => void] {
  const layout = useLayouts((layouts) => layouts[name]);
  const change = (next: TableLayout) => {
    useLayouts.setState({ [name]: next });
  };
  return [layout, change];
}

export const showPeek = (peek: boolean): void => {
  useLayouts.setState({ peek });
};

/** As lists are asked to be sorted: a minus before what goes down. */
export const sortText = ({ sort }: TableLayout): string | undefined =>
  sort.map(({ id, desc }) => (desc ? `-${id}` : id)).join() || undefined;
