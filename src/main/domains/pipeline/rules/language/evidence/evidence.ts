import type { Condition, Operand } from '../../../../../../contract/pipeline/rule-language.ts';
import type { World } from '../evaluate/node.ts';
import { changesEvidence, growthEvidence } from './change-evidence.ts';
import { countEvidence } from './count-evidence.ts';
import type { Evidence } from './evidence-shape.ts';
import { wonEvidence } from './won-evidence.ts';

/** The evidence of a condition without thresholds, in its order, each once. */
export function evidenceOf(condition: Condition, world: World): Evidence[] {
  const byName = new Map<string, Evidence>();
  const counted = new Set<string>();
  const add = (list: Evidence[]) => {
    for (const one of list) if (!byName.has(one.name)) byName.set(one.name, one);
  };
  // Two questions may be too long to be told apart by their words.
  const told = (one: Evidence) => (byName.has(one.name) ? { ...one, name: `${one.name} ${byName.size}` } : one);
  const addUsual = (value: Operand | undefined, compared: string | null) => {
    if (typeof value !== 'object' || Array.isArray(value) || !('of_won' in value)) return;
    add(wonEvidence(value, compared, world));
  };
  const walk = (part: Condition): void => {
    if ('all' in part) for (const one of part.all) walk(one);
    else if ('any' in part) for (const one of part.any) walk(one);
    else if ('not' in part) walk(part.not);
    else if ('count_of' in part) {
      const { key, evidence } = countEvidence(part, world);
      if (!counted.has(key)) add([told(evidence)]);
      counted.add(key);
      addUsual(part.value, null);
    } else if (part.op === 'changed_times') add(changesEvidence(part, world));
    else if (part.op === 'increased_by_percent' || part.op === 'decreased_by_percent') add(growthEvidence(part, world));
    else addUsual(part.value, part.field);
  };
  walk(condition);
  return [...byName.values()];
}
