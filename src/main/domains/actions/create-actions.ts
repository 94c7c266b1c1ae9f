import type { Database } from 'better-sqlite3';
import type { DealStep, Suggestion } from '../../../contract/actions/shapes.ts';
import type { StepKind } from '../../../contract/records/next-step.ts';
import type { Stage } from '../../../contract/records/shapes.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';
import type { Actor } from '../../platform/ledger/run-command.ts';
import { type AttentionOptions, createAttention } from './attention/attention.ts';
import { createManySteps } from './bulk/create-many-steps.ts';
import type { ManySteps } from './bulk/many-steps.ts';
import type { ManyChanged } from './bulk/run-many-steps.ts';
import { createLeaks, type LeaksOptions } from './leaks/leaks.ts';
import { createStepLists } from './lists/create-step-lists.ts';
import type { DealDesk, DealLists, PeopleList } from './records-for-actions.ts';
import { createSteps } from './steps/create-steps.ts';
import { createSuggestions } from './suggestions/create-suggestions.ts';
import { createProposals } from './suggestions/proposals.ts';
import { createWhenReader } from './when/when-reader.ts';

export type ActionsOptions = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  now?: () => number;
  /** What records do and list for next actions. */
  records: { desk: DealDesk; lists: DealLists; people: PeopleList; stages: () => Stage[] };
  /** Has a worker change the steps of very many deals; without it the main thread does. */
  inWorker?: (actor: Actor, many: ManySteps) => Promise<ManyChanged>;
  attention: AttentionOptions;
  leaks: LeaksOptions;
};
export type ActionsService = ReturnType<typeof createActions>;

/** Everything that can be done with the next actions of one open workspace. */
export function createActions({ db, ledger, now = Date.now, records, inWorker, attention, leaks }: ActionsOptions) {
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  const when = createWhenReader({ now, zone });
  const { desk, lists, people, stages } = records;
  const steps = createSteps({ db, ledger, desk, when, now });
  const suggestions = createSuggestions({ db, ledger, when, now, zone, stages });

  return {
    ...steps,
    get(id: string): DealStep {
      const deal = steps.find(id);
      const { standing, nextStep } = deal;
      return { deal, standing, nextStep, suggestion: suggestions.forOne(id) };
    },
    suggest(id: string, after?: StepKind): Suggestion | null {
      steps.find(id);
      return suggestions.forOne(id, after);
    },
    ...createManySteps({ db, ledger, desk, lists, when, now, zone, inWorker }),
    ...createStepLists({ lists, people, when, now }),
    when,
    suggestions,
    proposals: createProposals(db, ledger),
    leaks: createLeaks(leaks),
    attention: createAttention(attention),
  };
}
