import type { z } from 'zod';
import type { sum } from '../../../../contract/records/shapes.ts';
import type { Need } from '../lists/columns/column-store.ts';
import { needsOf } from '../lists/field-columns.ts';
import { fieldsOf } from '../lists/fields.ts';
import { columnOf, type Reading } from '../lists/row-columns.ts';

export type Sum = z.infer<typeof sum>;

const amountField = fieldsOf.deals.find(({ name }) => name === 'amount');

/** The columns that sums are taken from. */
export const amountNeeds: Need[] = amountField ? needsOf('deals', amountField, false) : [];

/** Counts deals and sums their amounts, each currency for itself: they are never added to one another. */
export type Adder = {
  groups: number;
  add(group: number, row: number): void;
  count(group: number): number;
  sums(group: number): Sum[];
};

export function adderOf(reading: Reading, groups: number): Adder {
  const minor = columnOf(reading, 'amount.minor');
  const currency = columnOf(reading, 'currency');
  const amounts = minor?.kind === 'number' ? minor.values : new Float64Array(0);
  const codes = currency?.kind === 'choice' ? currency.texts : [null];
  const currencies = currency?.kind === 'choice' ? currency.values : new Uint32Array(0);
  const width = codes.length;
  const counts = new Uint32Array(groups);
  const totals = new Float64Array(groups * width);
  const parts = new Uint32Array(groups * width);
  return {
    groups,
    add(group, row) {
      counts[group] = (counts[group] ?? 0) + 1;
      const amount = amounts[row] ?? Number.NaN;
      const code = currencies[row] ?? 0;
      if (code === 0 || Number.isNaN(amount)) return;
      const at = group * width + code;
      totals[at] = (totals[at] ?? 0) + amount;
      parts[at] = (parts[at] ?? 0) + 1;
    },
    count: (group) => counts[group] ?? 0,
    sums: (group) =>
      codes
        .flatMap((code, i): Sum[] => {
          const count = parts[group * width + i] ?? 0;
          return code === null || count === 0
            ? []
            : [{ currency: code, amountMinor: totals[group * width + i] ?? 0, count }];
        })
        .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1)),
  };
}
