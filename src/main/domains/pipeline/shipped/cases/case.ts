import type { Scenario } from '../scenario.ts';

/** Three deals for a rule: one that it is about, one that just is not, and one in which what it asks for is missing. */
export type RuleCase = {
  rule: string;
  trips: Scenario;
  not: Scenario;
  missing: Scenario;
  /** For some rules, missing is what they are about. */
  missingTrips?: true;
};
