import type { HeldRule } from '../rules/in-force/rules-in-force.ts';
import type { RulesInForce } from './asked-of-others.ts';

/** The rules that are on, and of those the ones that cannot even be read. */
export function rulesForReview(held: readonly HeldRule[]): ReturnType<RulesInForce> {
  const on = held.filter(({ enabled }) => enabled);
  return {
    specs: on.flatMap(({ spec, problem }) => (problem ? [] : [spec])),
    left: on.flatMap(({ spec, problem }) =>
      problem ? [{ ruleId: spec.id, name: spec.name, why: problem.message }] : [],
    ),
  };
}
