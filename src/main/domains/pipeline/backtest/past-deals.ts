import type { Database } from 'better-sqlite3';
import { startOfDay } from '../../../platform/schedule/local-time.ts';
import type { FactNeeds, Facts } from '../facts/fact-shapes.ts';
import { mergeNeeds, noNeeds } from '../facts/merge-needs.ts';
import { readFacts } from '../facts/read-facts.ts';
import { nothingWon } from '../facts/team-history.ts';
import { messageNeeds } from '../preview/message-of.ts';
import type { RuleToTry } from '../preview/rule-here.ts';

const dayMs = 86_400_000;
/** A deal that closes later than this after its close date has slipped. */
const lateAfterDays = 14;

export type PastDeals = {
  /** The deals as they were so many days before they closed. */
  facts: Facts;
  /** What became of each. */
  lost: Uint8Array;
  /** Whether it closed long after the day on which it was to close then; 2 where there was no such day. */
  slipped: Uint8Array;
  closedAt: Float64Array;
};

const asked = (): FactNeeds => ({ ...noNeeds(), deal: new Set(['name', 'closeDate']) });

type Asked = { daysBefore: number; now: number };

export function readPastDeals(db: Database, { rule, rates }: RuleToTry, { daysBefore, now }: Asked): PastDeals {
  const needs = mergeNeeds([rule.needs, asked(), messageNeeds()]);
  const scope = { of: 'closed', daysBefore } as const;
  // What was usual by then is put in later: it is another for each moment.
  const facts = readFacts(db, { scope, needs, now, rates, team: nothingWon() });
  const closedAt = facts.asOf.map((at) => at + daysBefore * dayMs);
  const wereLost = lostDeals(db);
  const due = facts.columns.get('closeDate');
  const dueAt = due?.kind === 'number' ? due.values : new Float64Array(facts.size).fill(Number.NaN);
  return {
    facts,
    closedAt,
    lost: Uint8Array.from(facts.ids, (id) => (wereLost.has(id) ? 1 : 0)),
    slipped: Uint8Array.from(dueAt, (day, i) => {
      if (Number.isNaN(day)) return 2;
      return startOfDay(closedAt[i] ?? Number.NaN) > startOfDay(day, lateAfterDays) ? 1 : 0;
    }),
  };
}

const lostDeals = (db: Database): Set<string> =>
  new Set(
    db
      .prepare<[], string>(`SELECT d.id FROM deals d JOIN stages s ON s.id = d.stage_id WHERE s.outcome = 'lost'`)
      .pluck()
      .all(),
  );
