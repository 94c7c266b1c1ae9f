import type { Database } from 'better-sqlite3';
import type { FactColumn, FactNeeds, Rates } from '../fact-shapes.ts';
import type { ClosedDeals } from './closed-deals.ts';
import { createDictionary, numbersOf } from './dictionary.ts';
import type { IdTable } from './id-table.ts';
import type { OwnValues } from './own-values.ts';
import type { StageStory } from './stage-story.ts';
import type { Stages } from './stages.ts';

/** The deals in hand and what facts about them are made from. */
export type Context = {
  db: Database;
  size: number;
  ids: string[];
  places: IdTable;
  /** Their ids where they are few of all, so that their records are found by index; else all are gone through. */
  among: readonly string[] | null;
  asOf: Float64Array;
  /** Whether they are seen as they were, and not as they are. */
  past: boolean;
  /** Whether every open deal is among them. */
  allOpen: boolean;
  now: number;
  needs: FactNeeds;
  rates: Rates;
  stages: Stages;
  /** Deals that are closed now, read when they are first asked for. */
  closed: () => ClosedDeals;
  own: OwnValues;
  story: StageStory | null;
};

/** A column of numbers, worked out deal by deal. */
export function eachNumber({ size }: Pick<Context, 'size'>, valueAt: (index: number) => number): FactColumn {
  const values = numbersOf(size);
  for (let i = 0; i < size; i++) values[i] = valueAt(i);
  return { kind: 'number', values };
}

/** A column that follows from one column of texts: worked out once for each different one. */
export function fromTexts(
  { codes, texts }: { codes: Uint32Array; texts: (string | null)[] },
  read: (text: string | null) => number,
): Float64Array {
  const byCode = Float64Array.from(texts, read);
  const values = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) values[i] = byCode[codes[i] ?? 0] ?? Number.NaN;
  return values;
}

export function textsFromTexts(
  { codes, texts }: { codes: Uint32Array; texts: (string | null)[] },
  read: (text: string | null) => string | null | undefined,
): FactColumn {
  const dictionary = createDictionary();
  const byCode = Uint32Array.from(texts, (text) => dictionary.code(read(text)));
  const values = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) values[i] = byCode[codes[i] ?? 0] ?? 0;
  return { kind: 'text', codes: values, texts: dictionary.texts };
}
