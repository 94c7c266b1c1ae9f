import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import type { DealDesk, DealLists } from '../records-for-actions.ts';
import type { WhenReader } from '../when/when-reader.ts';
import type { ManySteps } from './many-steps.ts';
import { type ManyChanged, runManySteps } from './run-many-steps.ts';

/** More deals than this and a worker does it, where there is one. */
const onMainAtMost = 300;

type Which = { ids?: string[]; all?: { filter?: Condition[] | string; search?: string } };
type Reschedule = Which & { to?: string; byDays?: number; locale?: string };

type Parts = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  desk: DealDesk;
  lists: Pick<DealLists, 'selected'>;
  when: WhenReader;
  now: () => number;
  zone: () => string;
  inWorker?: (actor: Actor, many: ManySteps) => Promise<ManyChanged>;
};

/** What is done to the next steps of many deals, named one by one or by a filter; one command each. */
export function createManySteps({ db, ledger, desk, lists, when, now, zone, inWorker }: Parts) {
  async function which({ ids, all }: Which): Promise<readonly string[]> {
    if ((ids === undefined) === (all === undefined)) {
      throw invalid('ids', 'It is not said which deals, or in two ways.', 'Send ids, or all with a filter.');
    }
    return lists.selected(ids ? { ids } : { filter: all?.filter ?? [], search: all?.search });
  }

  async function run(actor: Actor, deals: Which, change: ManySteps['change']): Promise<ManyChanged> {
    const many: ManySteps = { ids: await which(deals), now: now(), zone: zone(), change };
    if (inWorker && many.ids.length > onMainAtMost) return inWorker(actor, many);
    return runManySteps({ db, run: ledger.command, desk }, actor, many);
  }

  return {
    adopt: (actor: Actor, deals: Which): Promise<ManyChanged> => run(actor, deals, { adopt: true }),

    async reschedule(actor: Actor, { to, byDays, locale, ...deals }: Reschedule): Promise<ManyChanged> {
      if ((to === undefined) === (byDays === undefined)) {
        throw invalid('to', 'It is not said when, or in two ways.', 'Send to, such as "tomorrow 9am", or byDays.');
      }
      if (to !== undefined) return run(actor, deals, { to: when.read(to, { locale }) });
      if (!byDays) throw invalid('byDays', 'byDays: by no days at all nothing moves.', 'Send 1 for a day later.');
      return run(actor, deals, { byDays });
    },
  };
}
