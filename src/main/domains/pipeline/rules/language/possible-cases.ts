import type {
  CountCondition,
  FieldCondition,
  RuleOp,
  RuleSpec,
} from '../../../../../contract/pipeline/rule-language.ts';
import { fold } from '../../../../platform/text/clean-text.ts';
import type { FactField } from '../../facts/fact-fields.ts';
import { thresholdIn, thresholdOf } from './checking.ts';
import { kindOf } from './field-ops.ts';

export type Leaf = FieldCondition | CountCondition;
/** What each leaf says in one case: 0 no, 1 yes, 2 unknown. */
export type Case = Map<string, 0 | 1 | 2>;

/** Leaves about the same thing, which cannot be had apart. */
export const caseKey = (leaf: Leaf): string =>
  'count_of' in leaf ? JSON.stringify([leaf.count_of, leaf.where ?? null]) : leaf.field;
export const sayOf = (leaf: Leaf): string => JSON.stringify(leaf);

type Sample = { value: number | string | boolean; missing: false } | { missing: true };
/** A leaf as a test of a sample; null: it rests on something else as well, so it can be either. */
type Test = ((sample: number | string | boolean) => boolean) | null;

/** Every way in which leaves about the same field can come out together. */
export function casesOf(leaves: Leaf[], fieldOf: (name: string) => FactField | undefined, spec: RuleSpec): Case[] {
  const [first] = leaves;
  if (!first) return [new Map()];
  const count = 'count_of' in first;
  const field = count ? undefined : fieldOf(first.field);
  const kind = count ? 'number' : field ? kindOf(field) : 'text';
  const tests = leaves.map((leaf) => ({ leaf, test: testOf(leaf, kind, spec) }));
  const free = tests.filter(({ leaf, test }) => test === null && !isEmptiness(leaf.op));
  if (free.length > 6) return manyCases(leaves);
  const samples: Sample[] = samplesFor(leaves, { kind, count, field, spec }).map((value) => ({
    value,
    missing: false,
  }));
  if (!count) samples.push({ missing: true });
  const cases = new Map<string, Case>();
  for (const sample of samples) {
    for (let choice = 0; choice < 1 << free.length; choice++) {
      const says: Case = new Map();
      for (const { leaf, test } of tests) {
        const chosen = (choice >> free.findIndex((one) => one.leaf === leaf)) & 1;
        says.set(sayOf(leaf), outcome(leaf.op, { sample, test, chosen: chosen === 1, list: kind === 'list' }));
      }
      cases.set(JSON.stringify([...says.values()]), says);
    }
  }
  return [...cases.values()];
}

/** Too much to go through: each can be anything, so nothing is said about them. */
const manyCases = (leaves: Leaf[]): Case[] => [
  new Map(leaves.map((leaf) => [sayOf(leaf), 0])),
  new Map(leaves.map((leaf) => [sayOf(leaf), 1])),
];

const isEmptiness = (op: RuleOp): boolean => op === 'is_empty' || op === 'is_present';

type Asked = { sample: Sample; test: Test; chosen: boolean; list: boolean };

function outcome(op: RuleOp, { sample, test, chosen, list }: Asked): 0 | 1 | 2 {
  const { missing } = sample;
  if (op === 'is_empty') return missing ? 1 : 0;
  if (op === 'is_present') return missing ? 0 : 1;
  // Changes are counted whatever the value is now.
  if (op === 'changed_times') return chosen ? 1 : 0;
  // A list without an entry is a list still.
  if (missing && list) return op === 'not_equals' || op === 'not_in' ? 1 : 0;
  if (missing) return 2;
  return (test ? test(sample.value) : chosen) ? 1 : 0;
}

function testOf({ op, value }: Leaf, kind: string, spec: RuleSpec): Test {
  const timed = timeTest(
    op,
    typeof value === 'string' || typeof value === 'number' ? numberIn(value, spec) : undefined,
  );
  if (timed) return timed;
  if (kind === 'time' || kind === 'list' || value === undefined) return null;
  const given = Array.isArray(value) ? value : [value];
  const known = given.map((one) => plainIn(one, spec));
  if (known.some((one) => one === undefined)) return null;
  const [a, b] = known;
  const order = orderTest(op, typeof a === 'number' ? a : undefined, typeof b === 'number' ? b : undefined);
  if (order) return order;
  if (op === 'equals' || op === 'in') return (sample) => known.includes(sample);
  return op === 'not_equals' || op === 'not_in' ? (sample) => !known.includes(sample) : null;
}

function orderTest(op: RuleOp, a: number | undefined, b: number | undefined): Test {
  if (a === undefined) return null;
  switch (op) {
    case 'greater_than':
      return (sample) => Number(sample) > a;
    case 'at_least':
      return (sample) => Number(sample) >= a;
    case 'less_than':
      return (sample) => Number(sample) < a;
    case 'at_most':
      return (sample) => Number(sample) <= a;
    case 'between':
      return b === undefined ? null : (sample) => Number(sample) >= a && Number(sample) <= b;
    default:
      return null;
  }
}

/** Samples of days and moments are days from now. */
function timeTest(op: RuleOp, n: number | undefined): Test {
  if (op === 'is_past') return (sample) => Number(sample) < 0;
  if (op === 'is_future') return (sample) => Number(sample) > 0;
  if (n === undefined) return null;
  if (op === 'older_than_days') return (sample) => Number(sample) < -n;
  if (op === 'within_last_days') return (sample) => Number(sample) >= -n && Number(sample) <= 0;
  if (op === 'within_next_days') return (sample) => Number(sample) >= 0 && Number(sample) <= n;
  return op === 'within_days' ? (sample) => Math.abs(Number(sample)) <= n : null;
}

type About = { kind: string; count: boolean; field: FactField | undefined; spec: RuleSpec };

/** Values on both sides of every value that the leaves name. */
function samplesFor(leaves: Leaf[], { kind, count, field, spec }: About): (number | string | boolean)[] {
  if (kind === 'yesNo') return [true, false];
  const named = leaves.flatMap(({ value }) =>
    (Array.isArray(value) ? value : [value]).map((one) => plainIn(one, spec)),
  );
  if (kind === 'text') {
    const texts = named.filter((one) => typeof one === 'string');
    return field?.choices ? field.choices.map(fold) : [...new Set(texts), ' another'];
  }
  if (kind === 'list') return [' any'];
  const numbers = named.filter((one) => typeof one === 'number');
  const step = count ? 1 : 0.5;
  const near = [0, ...numbers, ...numbers.map((n) => -n)].flatMap((n) => [n - 1, n - step, n, n + step, n + 1]);
  return [...new Set(near)].filter((n) => !count || (n >= 0 && Number.isInteger(n)));
}

function plainIn(value: unknown, spec: RuleSpec): number | string | boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return numberIn(value, spec) ?? fold(String(value).trim());
}

function numberIn(value: string | number, spec: RuleSpec): number | undefined {
  if (typeof value === 'number') return value;
  const name = thresholdIn(value);
  return name === undefined ? undefined : thresholdOf(spec, name)?.value;
}
