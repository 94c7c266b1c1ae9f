import type { Condition } from '../../../../contract/base.ts';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { KeptRules } from '../snapshot/kept-rules.ts';

/** What records do for reviews. */
export type RecordsForReviews = {
  /** A filter as conditions; refuses what is none. */
  conditions(filter: Condition[] | string): Condition[];
  /** The deals that a filter leaves; refuses fields that there are not. */
  dealIds(filter: Condition[]): Promise<readonly string[]>;
};

/** The rules as they hold for whoever uses this laptop, and those that do not, with the reason. */
export type RulesInForce = () => { specs: RuleSpec[]; left: KeptRules['left'] };
