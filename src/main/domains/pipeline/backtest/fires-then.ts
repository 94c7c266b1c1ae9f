import type { Database } from 'better-sqlite3';
import type { Facts } from '../facts/fact-shapes.ts';
import { readTeamHistory } from '../facts/team-history.ts';
import type { RuleToTry } from '../preview/rule-here.ts';

/**
 * What the rule would have said of each deal at its moment. Where it compares with won deals, those count that were won
 * by then, reckoned anew for each quarter: deals that were won later, the deal itself among them, say nothing about
 * what could have been known.
 */
export function firesThen(db: Database, { rule, rates }: RuleToTry, facts: Facts): Uint8Array {
  if (!rule.needs.team) return rule.fires(facts);
  const fires = new Uint8Array(facts.size);
  const quarters = Map.groupBy(facts.asOf.keys(), (deal) => quarterOf(facts.asOf[deal] ?? Number.NaN));
  for (const [now, deals] of quarters) {
    const seen = rule.fires({ ...facts, team: readTeamHistory(db, { rates, now }) });
    for (const deal of deals) fires[deal] = seen[deal] ?? 0;
  }
  return fires;
}

/** The first moment of the quarter. */
function quarterOf(at: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), Math.floor(day.getMonth() / 3) * 3, 1).getTime();
}
