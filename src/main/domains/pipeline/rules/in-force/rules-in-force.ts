import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleProblem } from '../../../../../contract/pipeline/rules.ts';
import type { ShippedRules } from '../shipped-rules.ts';
import { customRules } from './custom-rules.ts';
import { type Overrides, overridesOf, withOverrides } from './overrides.ts';

/** A rule as it holds here. */
export type HeldRule = {
  /** With severity and thresholds as they hold. */
  spec: RuleSpec;
  /** Without any override. */
  base: { spec: RuleSpec; enabled: boolean };
  enabled: boolean;
  custom: boolean;
  overrides: Overrides;
  /** Why it cannot even be read. */
  problem: RuleProblem | null;
};

const none: Overrides = { workspace: null, mine: null };

/** Every rule, shipped and made here, as it holds for whoever uses this laptop. */
export function rulesInForce(db: Database, shipped: ShippedRules, whose: string): HeldRule[] {
  const overrides = overridesOf(db, whose);
  const ids = new Set(shipped().map(({ spec }) => spec.id));
  const held = (base: HeldRule['base'], custom: boolean, problem: RuleProblem | null): HeldRule => {
    const over = overrides.get(base.spec.id) ?? none;
    return { ...withOverrides(base, over), base, custom, overrides: over, problem };
  };
  // An upgrade may bring a rule with the id of one that was made here; the one made here stays, the other waits.
  const own = customRules(db);
  const taken = new Set(own.map(({ spec }) => spec.id).filter((id) => ids.has(id)));
  return [
    ...shipped()
      .filter(({ spec }) => !taken.has(spec.id))
      .map((one) => held(one, false, null)),
    ...own.map(({ spec, problem }) => held({ spec, enabled: true }, true, problem)),
  ];
}
