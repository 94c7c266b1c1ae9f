import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { OverrideLayer, RuleOverride } from '../../../../../contract/pipeline/rules.ts';
import { prepared } from '../../../../platform/database/prepared.ts';
import { thresholdOf } from '../language/checking.ts';

export type Overrides = Record<OverrideLayer, RuleOverride | null>;

type Row = {
  id: string;
  ruleId: string;
  whose: string;
  enabled: number | null;
  severity: RuleSpec['severity'] | null;
  thresholds: string;
};
const select = 'SELECT id, rule_id AS ruleId, whose, enabled, severity, thresholds FROM rule_overrides';
const numbers = z.record(z.string(), z.number());

/** Everybody's overrides, and over them those of whoever uses this laptop, by rule. */
export function overridesOf(db: Database, whose: string): Map<string, Overrides> {
  const found = new Map<string, Overrides>();
  for (const row of prepared<[string], Row>(db, `${select} WHERE whose IN ('', ?)`).all(whose)) {
    const both = found.get(row.ruleId) ?? { workspace: null, mine: null };
    both[row.whose === '' ? 'workspace' : 'mine'] = fromRow(row);
    found.set(row.ruleId, both);
  }
  return found;
}

export function overrideRow(db: Database, ruleId: string, whose: string): { id: string; held: RuleOverride } | null {
  const row = prepared<[string, string], Row>(db, `${select} WHERE rule_id = ? AND whose = ?`).get(ruleId, whose);
  return row ? { id: row.id, held: fromRow(row) } : null;
}

function fromRow({ enabled, severity, thresholds }: Row): RuleOverride {
  return {
    enabled: enabled === null ? null : enabled === 1,
    severity,
    thresholds: numbers.safeParse(JSON.parse(thresholds)).data ?? {},
  };
}

export const nothingOverridden = (one: RuleOverride): boolean =>
  one.enabled === null && one.severity === null && Object.keys(one.thresholds).length === 0;

/**
 * A rule with what was changed about it, everybody's first and then one's own. What is said of a threshold that the
 * rule has no more, or that it does not allow any more, is left aside; it is kept, as the rule may have it again.
 */
export function withOverrides(base: { spec: RuleSpec; enabled: boolean }, { workspace, mine }: Overrides) {
  let { enabled } = base;
  const spec = { ...base.spec, thresholds: { ...base.spec.thresholds } };
  for (const one of [workspace, mine]) {
    if (!one) continue;
    enabled = one.enabled ?? enabled;
    spec.severity = one.severity ?? spec.severity;
    for (const [name, value] of Object.entries(one.thresholds)) {
      const threshold = thresholdOf(spec, name);
      if (threshold && value >= threshold.min && value <= threshold.max)
        spec.thresholds[name] = { ...threshold, value };
    }
  }
  return { spec, enabled };
}
