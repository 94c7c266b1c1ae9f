/** Close dates that count, as the address keeps them. */
export interface CompareSearch {
  from?: string;
  to?: string;
}

const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

/** A window has both ends; addresses are typed by hand, and half of one is none. */
export function compareSearch({ from, to }: Record<string, unknown>): CompareSearch {
  const [first, last] = [dayIn(from), dayIn(to)];
  return first && last && first <= last ? { from: first, to: last } : {};
}
