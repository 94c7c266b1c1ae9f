import type { Condition, RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import { type Group, type Join, newGroup, type Part, type RuleDraft } from './draft.ts';

/** A rule as it is written, as a draft that the form can show. */
export function draftOf(spec: RuleSpec): RuleDraft {
  const { name, category, severity, description, when, message, remediation, stages, closed, thresholds } = spec;
  const { action, owner, fix } = remediation;
  return {
    ...{ name, category, severity, description, message, action, owner, fix, stages, closed },
    when: groupOf(when),
    thresholds: Object.entries(thresholds).map(([key, threshold]) => ({ key, ...threshold })),
  };
}

/** What stands alone stands in a group of one. */
function groupOf(condition: Condition): Group {
  const part = partOf(condition);
  return part.kind === 'group' ? part : newGroup('all', [part]);
}

const joined = (join: Join, parts: Condition[]): Group => newGroup(join, parts.map(partOf));

function partOf(condition: Condition): Part {
  const id = crypto.randomUUID();
  if ('all' in condition) return joined('all', condition.all);
  if ('any' in condition) return joined('any', condition.any);
  if ('not' in condition) {
    const inner = condition.not;
    if ('any' in inner) return joined('none', inner.any);
    return 'all' in inner ? joined('notAll', inner.all) : joined('none', [inner]);
  }
  if ('count_of' in condition) {
    const { count_of, where, op, value } = condition;
    return { id, kind: 'count', of: count_of, where: where ? groupOf(where) : null, op, value };
  }
  return { id, kind: 'line', ...condition };
}
