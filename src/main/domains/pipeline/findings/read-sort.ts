import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';

export type SortBy<F extends string> = { field: F; down: boolean };

/** `-amount,deal`: fields by name, a minus before one that goes down. */
export function readSort<F extends string>(sort: string, fields: readonly F[]): SortBy<F>[] {
  const parts = sort
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 5) throw invalid('sort', 'A list can be sorted by five fields at most.');
  return parts.map((part) => {
    const name = part.replace(/^[-+]/, '').trim();
    const field = fields.find((known) => known.toLowerCase() === name.toLowerCase());
    if (field) return { field, down: part.startsWith('-') };
    throw invalid(
      'sort',
      `This list cannot be sorted by "${name.slice(0, 80)}".${didYouMean(name, fields)}`,
      `Sort by ${fields.join(', ')}; with a minus before one that goes down.`,
    );
  });
}
