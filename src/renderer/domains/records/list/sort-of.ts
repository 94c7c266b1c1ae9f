import type { TableLayout } from '../../../ui/index.ts';

/** How a table is sorted, as the core is asked: `-amount,name`. */
export const sortOf = ({ sort }: Pick<TableLayout, 'sort'>): string | undefined =>
  sort.map(({ id, desc }) => `${desc ? '-' : ''}${id}`).join(',') || undefined;
