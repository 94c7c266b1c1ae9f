import type { LucideIcon } from 'lucide-react';

export interface Option<V extends string = string> {
  value: V;
  label: string;
  /** Stands dimmer behind the label. */
  hint?: string;
  icon?: LucideIcon;
  disabled?: boolean;
}

/** A choice of values, each called by its words, in the order of the values. */
export const optionsOf = <V extends string>(values: readonly V[], words: Record<V, string>): Option<V>[] =>
  values.map((value) => ({ value, label: words[value] }));

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Best first: starts with it, has a word that starts with it, contains it. 0 is no match. */
function score(option: Option, query: string): number {
  const label = fold(option.label);
  if (label.startsWith(query)) return 3;
  if (label.split(/[\s\-_/·.]+/).some((word) => word.startsWith(query))) return 2;
  return label.includes(query) || fold(option.hint ?? '').includes(query) ? 1 : 0;
}

/** The options that match, in their own order among equals; accents and case do not matter. */
export function matchOptions<O extends Option>(options: O[], query: string): O[] {
  const wanted = fold(query.trim());
  if (wanted === '') return options;
  return options
    .map((option) => ({ option, rank: score(option, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ option }) => option);
}
