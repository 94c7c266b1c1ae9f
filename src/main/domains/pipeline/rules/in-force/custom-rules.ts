import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleProblem } from '../../../../../contract/pipeline/rules.ts';
import { prepared } from '../../../../platform/database/prepared.ts';
import { collect, isRecord, placed } from '../written/found.ts';
import { readRuleValue } from '../written/read-rule.ts';

export type CustomRule = { spec: RuleSpec; problem: RuleProblem | null };

/** The rules that were made here. One that cannot be read any more is shown with the reason, and not evaluated. */
export function customRules(db: Database): CustomRule[] {
  type Row = { id: string; spec: string };
  return prepared<[], Row>(db, 'SELECT id, spec FROM custom_rules ORDER BY created_at, id').all().map(readRow);
}

function readRow({ id, spec }: { id: string; spec: string }): CustomRule {
  const { found, report } = collect();
  const value: unknown = JSON.parse(spec);
  const rule = readRuleValue(value, report);
  const [problem] = placed(found, () => null);
  if (rule) return { spec: { ...rule.spec, id }, problem: null };
  return { spec: unreadable(id, isRecord(value) ? value : {}), problem: problem ?? null };
}

/** What can still be said of a rule whose wording this version of the app does not understand. */
const unreadable = (id: string, { name }: Record<string, unknown>): RuleSpec => ({
  ...{ id, name: typeof name === 'string' ? name.slice(0, 120) : id, category: 'data_quality', severity: 'info' },
  description: 'This version of Throughline cannot read how this rule is written.',
  when: { field: 'name', op: 'is_present' },
  message: '{name}',
  remediation: { action: 'Write this rule anew.', owner: 'sales_ops', fix: null },
  ...{ stages: null, thresholds: {}, closed: false },
});
