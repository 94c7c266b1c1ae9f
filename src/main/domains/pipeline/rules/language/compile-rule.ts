import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { Rule, RuleProblem } from '../../../../../contract/pipeline/rules.ts';
import type { Stage } from '../../../../../contract/records/shapes.ts';
import type { FactNeeds, Facts, FieldCatalogue } from '../../facts/fact-shapes.ts';
import { placed } from '../written/found.ts';
import { checkRule } from './check-rule.ts';
import { createScope } from './evaluate/looks-at.ts';
import { nodeFor } from './evaluate/node.ts';
import { resolve } from './evaluate/resolve.ts';
import { rowsOf } from './evaluate/rows.ts';
import { evidenceOf } from './evidence/evidence.ts';
import type { Evidence } from './evidence/evidence-shape.ts';
import { needsOf } from './needs-of.ts';

export type CompiledRule = {
  spec: RuleSpec;
  needs: FactNeeds;
  /** The fields of the deal that its condition and its message look at, in order. */
  fields: string[];
  /** What its condition worked out beside them. */
  evidence: Evidence[];
  /** 1 for the deals that it says anything about. Not to be changed. */
  looksAt(facts: Facts): Uint8Array;
  /** 1 for the deals that it finds, 2 for those of which too little is known, else 0. */
  fires(facts: Facts): Uint8Array;
};

export type Compiled = { rule: CompiledRule } | { rule: null; problems: RuleProblem[]; needsField: Rule['needsField'] };

/** Checks a rule and makes it ready to run over columns of deals; nothing of it is interpreted deal by deal. */
export function compileRule(spec: RuleSpec, catalogue: FieldCatalogue, stages: readonly Stage[]): Compiled {
  const { found, lacking, needsField } = checkRule(spec, catalogue, stages);
  const wrong = [...found, ...lacking];
  if (wrong.length > 0) return { rule: null, problems: placed(wrong, () => null), needsField };
  const world = { catalogue, stages };
  const condition = resolve(spec.when, spec);
  const node = nodeFor(condition, catalogue.deal, world);
  const scope = createScope(spec, stages);
  const looksAt = (facts: Facts) => scope(rowsOf(facts, null));
  return {
    rule: {
      spec,
      ...needsOf(spec, catalogue.deal),
      evidence: evidenceOf(condition, world),
      looksAt,
      fires(facts) {
        const looked = looksAt(facts);
        const mask = node.mask(rowsOf(facts, null), looked);
        const out = new Uint8Array(facts.size);
        for (let i = 0; i < out.length; i++) out[i] = looked[i] === 1 ? (mask[i] ?? 0) : 0;
        return out;
      },
    },
  };
}
