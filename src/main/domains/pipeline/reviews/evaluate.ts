import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import type { FactScope, Facts, FieldCatalogue, Rates, TeamHistory } from '../facts/fact-shapes.ts';
import { fieldCatalogue } from '../facts/field-catalogue.ts';
import { mergeNeeds } from '../facts/merge-needs.ts';
import { readFacts } from '../facts/read-facts.ts';
import { type CompiledRule, compileRule } from '../rules/language/compile-rule.ts';
import type { KeptRules } from '../snapshot/kept-rules.ts';
import { dealNeeds } from './seen-deals.ts';

const dayMs = 86_400_000;
/** Rules that look at closed deals see those that were closed in so many days. */
const closedDays = 90;

/** Rules made ready for what this workspace has, and those that cannot be evaluated in it. */
export type ReadyRules = {
  rules: CompiledRule[];
  left: KeptRules['left'];
  catalogue: FieldCatalogue;
  stages: Stage[];
};

export const stagesOf = (db: Database): Stage[] =>
  prepared<[], Stage>(db, 'SELECT id, name, position, outcome, probability FROM stages ORDER BY position, id').all();

export function readyRules(db: Database, specs: readonly RuleSpec[]): ReadyRules {
  const [catalogue, stages] = [fieldCatalogue(db), stagesOf(db)];
  const ready: ReadyRules = { rules: [], left: [], catalogue, stages };
  for (const spec of specs) {
    const compiled = compileRule(spec, catalogue, stages);
    if (compiled.rule) ready.rules.push(compiled.rule);
    else {
      const why = [...new Set(compiled.problems.map(({ message }) => message))].join(' ');
      ready.left.push({ ruleId: spec.id, name: spec.name, why: why || 'It cannot be evaluated in this workspace.' });
    }
  }
  return ready;
}

/** The open deals, and with them those that rules about closed deals look at. */
export const openScope = (rules: readonly CompiledRule[], now: number): FactScope =>
  rules.some(({ spec }) => spec.closed) ? { of: 'open', closedSince: now - closedDays * dayMs } : { of: 'open' };

type Asked = {
  scope: FactScope;
  filterIds?: readonly string[];
  now: number;
  rates: Rates;
  team?: TeamHistory;
};

/** What rules and the list of deals need to know of deals. */
export const readFactsFor = (db: Database, rules: readonly CompiledRule[], asked: Asked): Facts =>
  readFacts(db, { ...asked, needs: mergeNeeds([dealNeeds(), ...rules.map(({ needs }) => needs)]) });

/** The deals that a rule finds, by their index, ascending. */
export function foundBy(rule: CompiledRule, facts: Facts): Uint32Array {
  const fires = rule.fires(facts);
  const found = new Uint32Array(fires.length);
  let count = 0;
  for (let deal = 0; deal < fires.length; deal++) if (fires[deal] === 1) found[count++] = deal;
  return found.slice(0, count);
}
