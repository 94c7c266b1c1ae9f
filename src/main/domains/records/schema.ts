import { accounts } from './tables/accounts.ts';
import { contacts } from './tables/contacts.ts';
import { dealContacts, deals, stages } from './tables/deals.ts';
import { keptSeparate } from './tables/duplicates.ts';
import { customFields, savedViews } from './tables/lists.ts';
import { people } from './tables/people.ts';
import { activities, notes } from './tables/story.ts';

export * from './tables/accounts.ts';
export * from './tables/contacts.ts';
export * from './tables/deals.ts';
export * from './tables/duplicates.ts';
export * from './tables/imports.ts';
export * from './tables/lists.ts';
export * from './tables/people.ts';
export * from './tables/story.ts';

/** The tables whose every change the ledger records. */
export const ledgeredTables = [
  people,
  stages,
  accounts,
  contacts,
  deals,
  dealContacts,
  notes,
  activities,
  customFields,
  savedViews,
  keptSeparate,
];
