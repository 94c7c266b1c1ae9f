import type { Database } from 'better-sqlite3';
import type { Suggestion, SuggestionRule } from '../../../../contract/actions/shapes.ts';
import type { StepKind } from '../../../../contract/records/next-step.ts';
import type { ReadWhen, WhenReader } from '../when/when-reader.ts';
import { type OpenProposal, openProposals, timeOfProposal } from './proposals.ts';
import { listRules, ruleFor } from './suggestion-rules.ts';

type Standing = { id: string; stageId: string; stageName: string; lastKind: StepKind | null };
type Reading = { db: Database; when: WhenReader; now: number };

/** A suggestion as the app works with it: its time also in milliseconds. */
export type Suggested = Omit<Suggestion, 'when'> & { when: Pick<ReadWhen, 'ms' | 'zone' | 'allDay'> };

/**
 * What could come next on each of these deals, those that are open: what another part of the app found reason for,
 * or else what is usual in the stage after what was done last. `after`: what was just done, if that is known better.
 */
export function suggestFor(
  { db, when, now }: Reading,
  ids: readonly string[],
  after?: StepKind,
): Map<string, Suggested> {
  const rules = listRules(db);
  const proposals = openProposals(db, ids);
  const timeOf = timesOfRules(when, now);
  const found = new Map<string, Suggested>();
  for (const deal of openDeals(db, ids, now)) {
    const proposal = proposals.get(deal.id);
    const done = after ?? deal.lastKind;
    const rule = proposal ? undefined : ruleFor(rules, deal.stageId, done);
    if (proposal) found.set(deal.id, fromProposal(proposal, timeOfProposal(when, proposal, now)));
    else if (rule) found.set(deal.id, fromRule(rule, deal.stageName, timeOf(rule)));
  }
  return found;
}

/** What happened last is what has happened: a meeting to come has not. */
const openDeals = (db: Database, ids: readonly string[], now: number): Standing[] =>
  db
    .prepare<[number, string], Standing>(
      `SELECT d.id, d.stage_id AS stageId, s.name AS stageName, (SELECT v.kind FROM activities v
         WHERE v.deal_id = d.id AND v.occurred_at <= ? ORDER BY v.occurred_at DESC, v.id DESC LIMIT 1) AS lastKind
       FROM json_each(?) j JOIN deals d ON d.id = j.value JOIN stages s ON s.id = d.stage_id AND s.outcome = 'open'`,
    )
    .all(now, JSON.stringify(ids));

/** Many deals share few rules: each time is worked out once. */
function timesOfRules(when: WhenReader, now: number): (rule: SuggestionRule) => ReadWhen {
  const times = new Map<string, ReadWhen>();
  return ({ id, leadDays, atMinutes }) => {
    const known = times.get(id);
    if (known) return known;
    const time = when.addWorkingDays(now, leadDays, atMinutes);
    times.set(id, time);
    return time;
  };
}

const fromProposal = (proposal: OpenProposal, when: Suggested['when']): Suggested => ({
  proposal: proposal.id,
  what: proposal.what,
  kind: proposal.kind,
  when,
  because: proposal.evidence ? `from “${proposal.evidence.label}”` : 'proposed for this deal',
  evidence: proposal.evidence,
});

const doneWords: Record<StepKind, string> = {
  call: 'a call',
  email: 'an e-mail',
  meeting: 'a meeting',
  task: 'a task',
};

const fromRule = (
  { stageId, afterKind, what, kind }: SuggestionRule,
  stageName: string,
  when: ReadWhen,
): Suggested => ({
  proposal: null,
  what,
  kind,
  when,
  because: `usual${stageId ? ` in ${stageName}` : ''}${afterKind ? ` after ${doneWords[afterKind]}` : ''}${
    stageId || afterKind ? '' : ' next'
  }`,
  evidence: null,
});
