import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { backtest, type Rule } from '../../../../contract/pipeline/rules.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import type { FieldCatalogue } from '../facts/fact-shapes.ts';
import type { HeldRule } from './in-force/rules-in-force.ts';
import { checkRule } from './language/check-rule.ts';
import { placed } from './written/found.ts';

type Checked = Pick<Rule, 'problem' | 'needsField'>;
type World = { catalogue: FieldCatalogue; stages: readonly Stage[] };

/** Checks rules, each once as long as neither it nor what the workspace has changes. */
export function rememberChecks(): (held: HeldRule, world: World) => Checked {
  let before = '';
  const known = new Map<string, Checked>();
  return ({ spec, problem }, { catalogue, stages }) => {
    if (problem) return { problem, needsField: null };
    const now = JSON.stringify([[...catalogue.deal.values()], [...catalogue.related.keys()], stages]);
    if (now !== before || known.size > 2000) known.clear();
    before = now;
    const key = JSON.stringify(spec);
    const checked = known.get(key) ?? check(spec, { catalogue, stages });
    known.set(key, checked);
    return checked;
  };
}

function check(spec: HeldRule['spec'], { catalogue, stages }: World): Checked {
  const { found, lacking, needsField } = checkRule(spec, catalogue, stages);
  const [problem = null] = placed([...found, ...lacking], () => null);
  return { problem, needsField };
}

const latest = backtest.omit({ examples: true });

/** The backtest of a rule, as long as the rule is the one that was tested. */
export function backtestOf(db: Database, { spec }: HeldRule): Rule['backtest'] {
  type Row = { spec: string; result: string };
  const row = prepared<[string], Row>(db, 'SELECT spec, result FROM rule_backtests WHERE rule_id = ?').get(spec.id);
  if (!row || !isDeepStrictEqual(JSON.parse(row.spec), JSON.parse(JSON.stringify(spec)))) return null;
  return latest.safeParse(JSON.parse(row.result)).data ?? null;
}

export function tellRule(held: HeldRule, told: Checked & Pick<Rule, 'version' | 'backtest'>): Rule {
  const { spec, base, enabled, custom, overrides } = held;
  const thresholds = Object.entries(base.spec.thresholds).map(([name, { value }]) => [name, value] as const);
  return {
    ...spec,
    ...{ enabled, custom, overrides },
    shipped: custom ? null : { severity: base.spec.severity, thresholds: Object.fromEntries(thresholds) },
    ...told,
  };
}
