import { ledgeredTables as ofActions } from './domains/actions/schema.ts';
import { ledgeredTables as ofPocs } from './domains/pocs/schema.ts';
import { ledgeredTables as ofRecords } from './domains/records/schema.ts';
import { describeTable } from './platform/ledger/triggers.ts';

/** Every table whose changes the ledger records, of every domain. */
export const ledgeredTables = [...ofRecords, ...ofActions, ...ofPocs].map(describeTable);
