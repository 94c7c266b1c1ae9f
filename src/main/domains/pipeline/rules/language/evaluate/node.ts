import type { Condition, CountCondition, FieldCondition } from '../../../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../../../contract/records/shapes.ts';
import type { FactField } from '../../../facts/fact-fields.ts';
import type { FieldCatalogue } from '../../../facts/fact-shapes.ts';
import { kindOf } from '../field-ops.ts';
import { askField, boundOf } from './leaf.ts';
import { andInto, inverted, orInto } from './masks.ts';
import { compareNumbers } from './number-leaf.ts';
import { type Mask, maskOnce, numbersOnce, type Rows, rowsOf } from './rows.ts';

/**
 * A part of a condition, ready to run. What is said of rows that are not `wanted` does not matter; only what is dear,
 * searching texts, makes use of that.
 */
export type Node = { dear: boolean; mask(rows: Rows, wanted?: Mask): Mask };

export type Fields = Map<string, FactField>;
export type World = { catalogue: FieldCatalogue; stages: readonly Stage[] };

/** A condition without thresholds, as something that runs over all rows at once. */
export function nodeFor(condition: Condition, fields: Fields, world: World): Node {
  if ('all' in condition) return allOf(condition.all.map((one) => nodeFor(one, fields, world)));
  if ('any' in condition) return anyOf(condition.any.map((one) => nodeFor(one, fields, world)));
  if ('not' in condition) {
    const { dear, mask } = nodeFor(condition.not, fields, world);
    return { dear, mask: (rows, wanted) => inverted(mask(rows, wanted)) };
  }
  return 'count_of' in condition ? counting(condition, fields, world) : comparing(condition, fields, world);
}

/** What is dear comes last, and is asked only where the others have not said no. */
function allOf(parts: Node[]): Node {
  const ordered = [...parts.filter(({ dear }) => !dear), ...parts.filter(({ dear }) => dear)];
  return {
    dear: parts.some(({ dear }) => dear),
    mask(rows, wanted) {
      const out = new Uint8Array(rows.size).fill(1);
      for (const part of ordered) {
        if (!part.dear) andInto(out, part.mask(rows));
        else andInto(out, part.mask(rows, wanted ? bothWanted(out, wanted) : out));
      }
      return out;
    },
  };
}

function bothWanted(open: Mask, wanted: Mask): Mask {
  const out = new Uint8Array(open.length);
  for (let i = 0; i < out.length; i++) out[i] = open[i] !== 0 && wanted[i] !== 0 ? 1 : 0;
  return out;
}

const anyOf = (parts: Node[]): Node => ({
  dear: parts.some(({ dear }) => dear),
  mask(rows, wanted) {
    const out = new Uint8Array(rows.size);
    for (const part of parts) orInto(out, part.mask(rows, wanted));
    return out;
  },
});

function comparing(condition: FieldCondition, fields: Fields, { stages }: World): Node {
  const field = fields.get(condition.field);
  if (!field) throw new Error(`There is no field "${condition.field}".`);
  const known = { field, fields, stages };
  const key = keyOf(condition);
  if (condition.op === 'matches' && kindOf(field) !== 'list') {
    return { dear: true, mask: (rows, wanted) => askField(rows, condition, known, wanted) };
  }
  return { dear: false, mask: (rows) => maskOnce(rows, key, () => askField(rows, condition, known)) };
}

const keyOf = ({ field, op, value, direction, within }: FieldCondition): string =>
  JSON.stringify([field, op, value, direction, within]);

/** The same condition always has the same key, in whatever order it was written. */
function conditionKey(condition: Condition): string {
  if ('all' in condition) return `all(${condition.all.map(conditionKey).join()})`;
  if ('any' in condition) return `any(${condition.any.map(conditionKey).join()})`;
  if ('not' in condition) return `not(${conditionKey(condition.not)})`;
  return 'count_of' in condition ? condition.count_of : keyOf(condition);
}

function counting({ count_of, where, op, value }: CountCondition, fields: Fields, world: World): Node {
  const of = world.catalogue.related.get(count_of);
  if (!of) throw new Error(`Nothing is known of "${count_of}".`);
  const inside = where && nodeFor(where, of.fields, world);
  const key = `count ${count_of} ${where ? conditionKey(where) : ''}`;
  const known = { fields, stages: world.stages };
  const compare = (rows: Rows, counts: Float64Array) => compareNumbers(counts, op, boundOf(rows, value, known));
  const dear = inside?.dear ?? false;
  return {
    dear,
    mask(rows, wanted) {
      const related = rowsOf(rows.facts, count_of);
      if (dear && wanted)
        return compare(rows, count(related, rows.size, inside?.mask(related, ofDeals(related, wanted))));
      const counts = numbersOnce(rows, key, () => count(related, rows.size, inside?.mask(related)));
      return maskOnce(rows, `${key} ${op} ${JSON.stringify(value)}`, () => compare(rows, counts));
    },
  };
}

/** What is wanted of the deals, for their related records. */
function ofDeals({ deal, size }: Rows, wanted: Mask): Mask {
  const out = new Uint8Array(size);
  if (deal) for (let i = 0; i < size; i++) out[i] = wanted[deal[i] ?? 0] ?? 0;
  return out;
}

/** How many rows of each deal say yes. */
function count({ deal, size }: Rows, deals: number, mask: Mask | undefined): Float64Array {
  const out = new Float64Array(deals);
  if (!deal) return out;
  for (let i = 0; i < size; i++) {
    const of = deal[i] ?? 0;
    if (!mask || mask[i] === 1) out[of] = (out[of] ?? 0) + 1;
  }
  return out;
}
