import type { CountCondition } from '../../../../../../contract/pipeline/rule-language.ts';
import { gatherNumbers } from '../../../snapshot/gather.ts';
import { counterFor, type World } from '../evaluate/node.ts';
import { rowsOf } from '../evaluate/rows.ts';
import type { Evidence } from './evidence-shape.ts';
import { whereWords } from './where-words.ts';

/** How many related records there are of those that a rule asks for: "Contacts, role is champion". */
export function countEvidence(condition: CountCondition, world: World): { key: string; evidence: Evidence } {
  const { count_of: kind, where } = condition;
  const counter = counterFor(condition, world);
  const related = world.catalogue.related.get(kind);
  const words = where && related ? whereWords(where, related.fields) : '';
  const label = related?.label ?? kind;
  return {
    key: counter.key,
    evidence: {
      name: words ? `count:${kind}:${words}` : `count:${kind}`,
      label: words ? `${label}, ${words}` : label,
      type: 'number',
      values(facts, deals) {
        const wanted = new Uint8Array(facts.size);
        for (const deal of deals) wanted[deal] = 1;
        return { kind: 'number', values: gatherNumbers(counter.of(rowsOf(facts, null), wanted), deals) };
      },
    },
  };
}
