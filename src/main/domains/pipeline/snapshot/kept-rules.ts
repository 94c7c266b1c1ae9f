import { z } from 'zod';
import { type RuleSpec, ruleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { damagedSnapshot } from './damaged-snapshot.ts';

const keptRules = z.object({
  evaluated: z.array(ruleSpec),
  left: z.array(z.object({ ruleId: z.string(), name: z.string(), why: z.string() })),
});

/** The rules of a review as they were, and those that could not be evaluated. */
export type KeptRules = { evaluated: RuleSpec[]; left: z.infer<typeof keptRules>['left'] };

export function readKeptRules(json: string): KeptRules {
  try {
    return keptRules.parse(JSON.parse(json));
  } catch (error) {
    throw damagedSnapshot(error);
  }
}
