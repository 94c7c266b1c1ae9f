import type { ColumnFile } from './column-file.ts';
import { type ForecastCategory, forecastOf } from './forecast.ts';
import { placeOf, readIds } from './ids.ts';
import { type Narrow, numberAt } from './narrow.ts';
import type { SnapshotHead } from './review-snapshot.ts';
import { readTexts } from './texts.ts';

const dayMs = 86_400_000;

/** The deals of a review, each by its index; texts are made as they are asked for. */
export function snapshotDeals(file: ColumnFile, { deals: size, owners, stages }: SnapshotHead) {
  const number = (column: string, i: number): number => numberAt(file.column(column), i);
  const coded = (name: string, i: number): string | null => {
    const code = number(name, i);
    return code > 0 ? readTexts(file, `${name}.texts`).at(code - 1) : null;
  };
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    size,
    placeOf: (id: string): number => placeOf(readIds(file, 'id'), file.column('id.order'), id),
    id: (i: number): string => readIds(file, 'id').at(i),
    name: (i: number): string => readTexts(file, 'name').at(i),
    account: (i: number): string | null => coded('account', i),
    /** 0: nobody; else its place in `owners`, from 1. */
    ownerCode: (i: number): number => number('owner', i),
    ownerId: (i: number): string | null => owners[number('owner', i) - 1]?.id ?? null,
    ownerName: (i: number): string | null => owners[number('owner', i) - 1]?.name ?? null,
    stageName: (i: number): string => stages[number('stage', i)]?.name ?? '',
    amount(i: number): { amountMinor: number; currency: string } | null {
      const [amountMinor, currency] = [number('amount', i), coded('currency', i)];
      return Number.isNaN(amountMinor) || currency === null ? null : { amountMinor, currency };
    },
    currency: (i: number): string | null => coded('currency', i),
    baseMinor: (i: number): number | null => orNull(number('base', i)),
    forecast: (i: number): ForecastCategory | null => forecastOf(coded('forecast', i)),
    closeDate(i: number): string | null {
      const day = number('close', i);
      return Number.isNaN(day) ? null : new Date(day * dayMs).toISOString().slice(0, 10);
    },
    health: (i: number): number => number('health', i),
    /** Columns to filter and sort by, whole. */
    column: (name: 'name.rank' | 'account' | 'owner' | 'stage' | 'amount' | 'base' | 'close' | 'health'): Narrow =>
      file.column(name),
  };
}
export type SnapshotDeals = ReturnType<typeof snapshotDeals>;
