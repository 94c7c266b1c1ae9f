import type { Condition, CountCondition, FieldCondition } from '../../../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../../../contract/records/shapes.ts';
import type { FactField } from '../../../facts/fact-fields.ts';
import type { FieldCatalogue } from '../../../facts/fact-shapes.ts';
import { kindOf } from '../field-ops.ts';
import { type Counter, createCounter } from './counter.ts';
import { askField, boundOf } from './leaf.ts';
import { andInto, inverted, orInto } from './masks.ts';
import { compareNumbers } from './number-leaf.ts';
import { type Mask, maskOnce, type Rows } from './rows.ts';

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

function counting(condition: CountCondition, fields: Fields, world: World): Node {
  const { op, value } = condition;
  const counter = counterFor(condition, world);
  const known = { fields, stages: world.stages };
  return {
    dear: counter.dear,
    mask(rows, wanted) {
      const compare = () => compareNumbers(counter.of(rows, wanted), op, boundOf(rows, value, known));
      if (counter.dear && wanted) return compare();
      return maskOnce(rows, `${counter.key} ${op} ${JSON.stringify(value)}`, compare);
    },
  };
}

/** Counts the related records that a condition is about. */
export function counterFor({ count_of, where }: Pick<CountCondition, 'count_of' | 'where'>, world: World): Counter {
  const of = world.catalogue.related.get(count_of);
  if (!of) throw new Error(`Nothing is known of "${count_of}".`);
  const key = `count ${count_of} ${where ? conditionKey(where) : ''}`;
  return createCounter(count_of, key, where && nodeFor(where, of.fields, world));
}
