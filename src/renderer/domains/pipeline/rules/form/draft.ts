import type {
  Category,
  FieldCondition,
  FixOffer,
  Operand,
  Remediation,
  RuleOp,
  RuleSpec,
  Severity,
  Threshold,
} from '../../../../../contract/pipeline/rule-language.ts';

export type Join = 'all' | 'any' | 'none' | 'notAll';

/** A condition as it is being built: any part may still be missing, and each has an id to be found by. */
export interface Group {
  id: string;
  kind: 'group';
  join: Join;
  parts: Part[];
}
export interface Line {
  id: string;
  kind: 'line';
  field: string | null;
  op: RuleOp | null;
  value?: Operand;
  direction?: FieldCondition['direction'];
  within?: FieldCondition['within'];
}
export interface Count {
  id: string;
  kind: 'count';
  of: string | null;
  where: Group | null;
  op: RuleOp;
  value?: Operand;
}
export type Part = Group | Line | Count;

export interface DraftThreshold extends Omit<Threshold, 'value'> {
  key: string;
  value: number | null;
}

/** A rule as the form has it. */
export interface RuleDraft {
  name: string;
  category: Category;
  severity: Severity;
  description: string;
  when: Group;
  message: string;
  action: string;
  owner: Remediation['owner'];
  fix: FixOffer | null;
  stages: RuleSpec['stages'];
  closed: boolean;
  thresholds: DraftThreshold[];
}

const newId = () => crypto.randomUUID();

export const newLine = (): Line => ({ id: newId(), kind: 'line', field: null, op: null });
export const newGroup = (join: Join = 'all', parts: Part[] = [newLine()]): Group => ({
  id: newId(),
  kind: 'group',
  join,
  parts,
});
export const newCount = (): Count => ({
  id: newId(),
  kind: 'count',
  of: null,
  where: null,
  op: 'at_least',
  value: 1,
});

export const newDraft = (): RuleDraft => ({
  name: '',
  category: 'sales_hygiene',
  severity: 'warning',
  description: '',
  when: newGroup(),
  message: '',
  action: '',
  owner: 'rep',
  fix: null,
  stages: null,
  closed: false,
  thresholds: [],
});

/** The tree with one part changed, wherever it stands; `undefined` takes it out. */
export function withPart(group: Group, id: string, change: (part: Part) => Part | undefined): Group {
  const inside = (part: Part): Part => {
    if (part.kind === 'group') return withPart(part, id, change);
    return part.kind === 'count' && part.where ? { ...part, where: whereWith(part.where, id, change) } : part;
  };
  const parts = group.parts.flatMap((part) => {
    const changed = part.id === id ? change(part) : inside(part);
    return changed ? [changed] : [];
  });
  return { ...group, parts };
}

function whereWith(where: Group, id: string, change: (part: Part) => Part | undefined): Group | null {
  if (where.id !== id) return withPart(where, id, change);
  const changed = change(where);
  return changed?.kind === 'group' ? changed : null;
}
