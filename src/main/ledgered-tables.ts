import { ledgeredTables as ofActions } from './domains/actions/schema.ts';
import { ledgeredTables as ofPipeline } from './domains/pipeline/schema.ts';
import { ledgeredTables as ofPocs } from './domains/pocs/schema.ts';
import { nextStepOfDeal, ledgeredTables as ofRecords } from './domains/records/schema.ts';
import { describeTable, type LedgeredTable } from './platform/ledger/triggers.ts';

const things: Record<string, LedgeredTable['thing']> = { deals: nextStepOfDeal };

/** Every table whose changes the ledger records, of every domain. */
export const ledgeredTables = [...ofRecords, ...ofActions, ...ofPocs, ...ofPipeline].map((table): LedgeredTable => {
  const described = describeTable(table);
  return { ...described, thing: things[described.name] };
});
