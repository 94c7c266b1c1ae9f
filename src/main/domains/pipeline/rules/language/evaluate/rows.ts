import type { FactColumn, Facts } from '../../../facts/fact-shapes.ts';

/** For each row: 0 no, 1 yes, 2 unknown. */
export type Mask = Uint8Array;

/** What a condition runs over: deals, or the related records of one kind. */
export type Rows = {
  facts: Facts;
  size: number;
  columns: Map<string, FactColumn>;
  /** The moment as of which each row is seen. */
  asOf: Float64Array;
  /** For related records the index of the deal of each. */
  deal: Uint32Array | null;
  /** What was worked out already, by what was asked. */
  masks: Map<string, Mask>;
  numbers: Map<string, Float64Array>;
};

const known = new WeakMap<Facts, Map<string, Rows>>();

/** The deals of the facts, or their related records; what is worked out about them is kept as long as the facts are. */
export function rowsOf(facts: Facts, related: string | null): Rows {
  let kinds = known.get(facts);
  if (!kinds) {
    kinds = new Map();
    known.set(facts, kinds);
  }
  const key = related ?? '';
  let rows = kinds.get(key);
  if (!rows) {
    rows = related === null ? dealRows(facts) : relatedRows(facts, related);
    kinds.set(key, rows);
  }
  return rows;
}

const dealRows = (facts: Facts): Rows => ({
  ...{ facts, size: facts.size, columns: facts.columns, asOf: facts.asOf, deal: null },
  ...{ masks: new Map(), numbers: new Map() },
});

function relatedRows(facts: Facts, name: string): Rows {
  const found = facts.related.get(name);
  if (!found) throw new Error(`The facts were read without "${name}".`);
  const { size, deal, columns } = found;
  const asOf = new Float64Array(size);
  for (let i = 0; i < size; i++) asOf[i] = facts.asOf[deal[i] ?? 0] ?? Number.NaN;
  return { facts, size, columns, asOf, deal, masks: new Map(), numbers: new Map() };
}

/** Works a mask out once for the same question. */
export function maskOnce(rows: Rows, key: string, work: () => Mask): Mask {
  const mask = rows.masks.get(key) ?? work();
  rows.masks.set(key, mask);
  return mask;
}

export function numbersOnce(rows: Rows, key: string, work: () => Float64Array): Float64Array {
  const numbers = rows.numbers.get(key) ?? work();
  rows.numbers.set(key, numbers);
  return numbers;
}

export function numbersIn(rows: Rows, name: string): Float64Array {
  const column = rows.columns.get(name);
  if (column?.kind === 'number') return column.values;
  throw new Error(`The facts were read without the numbers of "${name}".`);
}

export type TextColumn = Extract<FactColumn, { kind: 'text' }>;
export function textsIn(rows: Rows, name: string): TextColumn {
  const column = rows.columns.get(name);
  if (column?.kind === 'text') return column;
  throw new Error(`The facts were read without the texts of "${name}".`);
}
