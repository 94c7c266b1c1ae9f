import type { Database } from 'better-sqlite3';
import { notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import { fieldCatalogue } from '../facts/field-catalogue.ts';
import { stagesOf } from '../reviews/evaluate.ts';
import type { HeldRule } from '../rules/in-force/rules-in-force.ts';
import { type Taken, takeWritten, type Written } from '../rules/take-written.ts';

/** The rules as they hold for whoever uses this laptop. */
export type RulesHeld = () => readonly HeldRule[];
/** A rule as fields, as YAML, or as the id of one that is there. */
export type RuleAsked = Written & { id?: string };

/** Reads a rule in whichever way it was given, and says everything that is wrong with it in this workspace. */
export function readAsked(db: Database, { id, ...written }: RuleAsked, held: RulesHeld): Taken {
  const take = (one: Written) => takeWritten(one, fieldCatalogue(db), stagesOf(db));
  if (id === undefined) return take(written);
  if (written.spec !== undefined || written.yaml !== undefined) {
    throw invalid('id', 'A rule is given in one way: by its id, or as spec, or as yaml.', 'Send one of the three.');
  }
  const rule = held().find(({ spec }) => spec.id === id);
  if (!rule) throw notFound('rule', id);
  return rule.problem ? { spec: null, problems: [rule.problem] } : take({ spec: rule.spec });
}
