import type { z } from 'zod';
import type { Deal, dealPatch } from '../../../../contract/records/shapes.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import type { Values } from '../../../platform/ledger/write-row.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { readDeals } from '../reading/read-deals.ts';
import { accountFrom, mentioned, moneyFrom, nameFrom, optionalText, sharedColumns } from './columns-from.ts';
import type { KindRules } from './record-crud.ts';
import { chosenStage, firstOpenStage, followStage, listStages } from './stages.ts';

export type DealPatch = z.infer<typeof dealPatch>;
export type DealFields = DealPatch & { name: string };

export const dealRules: KindRules<Deal, DealPatch> = {
  kind: 'deals',
  word: 'deal',
  read: (db, wanted) => readDeals(db, wanted),
  subject: ({ name }) => titled(name),
  createLabel: (_, { name }) => `Add deal ${titled(name ?? '')}`,
  columns(tx, input, current) {
    const stages = listStages(tx.db);
    const stage = chosenStage(stages, input) ?? (current ? undefined : firstOpenStage(stages));
    if (!stage && !current) throw invalid('stage', 'This workspace has no open stage for a new deal to start in.');
    const moved = stage && stage.id !== current?.stageId ? followStage(stages, stage, current) : {};
    return mentioned({
      stage_id: stage?.id,
      probability: moved.probability,
      forecast_category: moved.forecastCategory,
      ...plainDealColumns(tx, input, current),
    });
  },
};

/** The columns that an input sets in any deal alike, whatever stage it is in. */
export function plainDealColumns(tx: Transaction, input: DealPatch, current: Deal | undefined): Values {
  const money = moneyFrom(input.amount, 'amount');
  return mentioned({
    name: nameFrom(input.name),
    amount_minor: money.minor,
    currency: money.currency,
    probability: input.probability,
    forecast_category: input.forecastCategory,
    close_date: input.closeDate,
    lost_reason: optionalText(input.lostReason),
    account_id: accountFrom(tx, input),
    ...sharedColumns(tx, 'deals', input, current),
  });
}
