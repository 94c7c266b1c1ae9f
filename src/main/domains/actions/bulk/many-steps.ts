import type { Deal } from '../../../../contract/records/shapes.ts';
import { newId } from '../../../platform/ids.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import type { DealDesk } from '../records-for-actions.ts';
import { keptStep, type WantedStep } from '../steps/wanted-step.ts';
import { takeProposal } from '../suggestions/proposals.ts';
import { suggestFor } from '../suggestions/suggest.ts';
import { movedByDays } from '../when/moved-by-days.ts';
import { createWhenReader, type ReadWhen } from '../when/when-reader.ts';

/** What is to be done on many deals at once; plain data, as it may be a worker that does it. */
export type ManySteps = {
  ids: readonly string[];
  now: number;
  zone: string;
  change: { adopt: true } | { to: Pick<ReadWhen, 'ms' | 'zone' | 'allDay'> } | { byDays: number };
};

const slice = 500;

/** Changes the next steps of many deals within a command, and answers of how many. */
export function changeManySteps(tx: Transaction, desk: DealDesk, many: ManySteps): number {
  let changed = 0;
  for (let start = 0; start < many.ids.length; start += slice) {
    const deals = desk.read(tx.db, many.ids.slice(start, start + slice), many.now);
    changed += 'adopt' in many.change ? adopt(tx, desk, deals, many) : putOff(tx, desk, deals, many);
  }
  return changed;
}

/** Only deals for which nothing is planned get what is suggested. */
function adopt(tx: Transaction, desk: DealDesk, deals: Deal[], { now, zone }: ManySteps): number {
  const without = deals.filter(({ standing }) => standing === 'none');
  const when = createWhenReader({ now: () => now, zone: () => zone });
  const suggested = suggestFor(
    { db: tx.db, when, now },
    without.map(({ id }) => id),
  );
  let changed = 0;
  for (const deal of without) {
    const found = suggested.get(deal.id);
    if (!found) continue;
    const { what, kind, evidence, proposal } = found;
    put(tx, desk, deal, { form: 'action', what, kind, when: found.when, evidence });
    if (proposal !== null) takeProposal(tx, deal.id, proposal);
    changed++;
  }
  return changed;
}

function putOff(tx: Transaction, desk: DealDesk, deals: Deal[], { now, change }: ManySteps): number {
  let changed = 0;
  for (const deal of deals) {
    const { nextStep: step } = deal;
    if (deal.outcome !== 'open' || !step) continue;
    const at = Date.parse(step.at);
    const when =
      'to' in change
        ? change.to
        : {
            ms: movedByDays({ at, zone: step.zone }, 'byDays' in change ? change.byDays : 0, now),
            zone: step.zone,
            allDay: step.allDay,
          };
    const stays = when.ms === at && when.allDay === step.allDay;
    // Brought forward to a time that is over, it would only be late.
    if (stays || when.ms < now) continue;
    put(tx, desk, deal, { form: step.form, what: step.what, when });
    changed++;
  }
  return changed;
}

const put = (tx: Transaction, desk: DealDesk, deal: Deal, wanted: WantedStep): void =>
  desk.put(tx, deal, keptStep(deal.nextStep, wanted, { id: newId(tx.now), since: tx.now }));
