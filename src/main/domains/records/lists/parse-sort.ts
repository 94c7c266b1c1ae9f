import { invalid } from '../../../platform/invalid.ts';

export type SortBy = { field: string; down: boolean };

/** `-amount,closeDate`; also `amount:desc`. */
export function parseSort(sort: string | undefined): SortBy[] {
  const parts = (sort ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 5) throw invalid('sort', 'A list can be sorted by five fields at most.');
  return parts.map((part) => {
    const [, minus, field = '', direction] = /^([-+]?)(.*?)(?::(asc|desc|ascending|descending))?$/i.exec(part) ?? [];
    return { field: field.trim(), down: (minus === '-') !== (direction?.toLowerCase().startsWith('desc') ?? false) };
  });
}
