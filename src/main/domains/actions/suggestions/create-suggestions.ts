import type { Database } from 'better-sqlite3';
import type { Suggestion, SuggestionRule } from '../../../../contract/actions/shapes.ts';
import type { StepKind } from '../../../../contract/records/next-step.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { sayWhen } from '../when/say-when.ts';
import type { WhenReader } from '../when/when-reader.ts';
import { type Suggested, suggestFor } from './suggest.ts';
import { listRules, type RuleInput, saveRules } from './suggestion-rules.ts';

type SuggestionsParts = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  when: WhenReader;
  now: () => number;
  zone: () => string;
  stages: () => Stage[];
};

/** What usually comes next, and the rules that say so. */
export function createSuggestions({ db, ledger, when, now, zone, stages }: SuggestionsParts) {
  const shown = ({ when: { ms, allDay, zone: where }, ...suggested }: Suggested): Suggestion => ({
    ...suggested,
    when: sayWhen({ ms, allDay, note: null }, where, zone()),
  });
  return {
    forMany: (ids: readonly string[]): { dealId: string; suggestion: Suggestion }[] =>
      [...suggestFor({ db, when, now: now() }, ids)].map(([dealId, found]) => ({ dealId, suggestion: shown(found) })),
    forOne(id: string, after?: StepKind): Suggestion | null {
      const found = suggestFor({ db, when, now: now() }, [id], after).get(id);
      return found ? shown(found) : null;
    },
    list: (): SuggestionRule[] => listRules(db),
    async save(actor: Actor, items: RuleInput[]): Promise<SuggestionRule[]> {
      await saveRules(ledger, stages, actor, items);
      return listRules(db);
    },
  };
}
