import type { ColumnFile } from './column-file.ts';
import { type ForecastCategory, forecastOf } from './forecast.ts';
import { type Ids, placeOf, readIds } from './ids.ts';
import { type Narrow, numberAt } from './narrow.ts';
import type { SnapshotHead } from './review-snapshot.ts';
import { readTexts, type Texts } from './texts.ts';

const dayMs = 86_400_000;

/** The deals of a review, each by its index; columns are unpacked and texts made as they are asked for. */
export function snapshotDeals(file: ColumnFile, { deals: size, owners, stages }: SnapshotHead) {
  const amount = numbers(file, 'amount');
  const base = numbers(file, 'base');
  const close = numbers(file, 'close');
  const owner = numbers(file, 'owner');
  const stage = numbers(file, 'stage');
  const open = numbers(file, 'open');
  const health = numbers(file, 'health');
  const currency = coded(file, 'currency');
  const forecast = coded(file, 'forecast');
  const name = once(() => readTexts(file, 'name'));
  const ids = once(() => readIds(file, 'id'));
  return {
    size,
    placeOf: (id: string): number => placeOf(ids(), file.column('id.order'), id),
    id: (i: number): string => ids().at(i),
    /** All ids, and their places in the order of the ids. */
    ids: (): { ids: Ids; order: Narrow } => ({ ids: ids(), order: file.column('id.order') }),
    name: (i: number): string => name().at(i),
    account: coded(file, 'account'),
    /** 0: nobody; else its place in `owners`, from 1. */
    ownerCode: owner,
    ownerId: (i: number): string | null => owners[owner(i) - 1]?.id ?? null,
    ownerName: (i: number): string | null => owners[owner(i) - 1]?.name ?? null,
    stageName: (i: number): string => stages[stage(i)]?.name ?? '',
    isOpen: (i: number): boolean => open(i) === 1,
    amount(i: number): { amountMinor: number; currency: string } | null {
      const [amountMinor, code] = [amount(i), currency(i)];
      return Number.isNaN(amountMinor) || code === null ? null : { amountMinor, currency: code };
    },
    currency,
    baseMinor(i: number): number | null {
      const known = base(i);
      return Number.isNaN(known) ? null : known;
    },
    forecast: (i: number): ForecastCategory | null => forecastOf(forecast(i)),
    /** Days since 1970; NaN: none. */
    closeDay: close,
    closeDate(i: number): string | null {
      const day = close(i);
      return Number.isNaN(day) ? null : new Date(day * dayMs).toISOString().slice(0, 10);
    },
    health,
    /** What sorts like the name, the owner's place among owners, and the stage's among stages. */
    rank: { name: numbers(file, 'name.rank'), owner, stage },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function numbers(file: ColumnFile, name: string): (i: number) => number {
  let column: Narrow | undefined;
  return (i) => {
    column ??= file.column(name);
    return numberAt(column, i);
  };
}

function coded(file: ColumnFile, name: string): (i: number) => string | null {
  const code = numbers(file, name);
  let texts: Texts | undefined;
  return (i) => {
    const at = code(i);
    texts ??= readTexts(file, `${name}.texts`);
    return at > 0 ? texts.at(at - 1) : null;
  };
}
