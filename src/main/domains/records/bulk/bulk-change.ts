import { invalid } from '../../../platform/invalid.ts';
import type { AccountPatch } from '../services/accounts.ts';
import type { ContactPatch } from '../services/contacts.ts';
import type { DealPatch } from '../services/deals.ts';

export type BulkKind = 'accounts' | 'contacts' | 'deals';
export type PatchOf = { accounts: AccountPatch; contacts: ContactPatch; deals: DealPatch };

/** What is to be done to many records at once. */
export type BulkChange<K extends BulkKind = BulkKind> = {
  set?: PatchOf[K];
  addTags?: string[];
  removeTags?: string[];
  delete?: boolean;
  preview?: boolean;
};

export type BulkResult = {
  matched: number;
  changed: number;
  command: string | null;
  sample: { id: string; name: string; changes: { field: string; before: unknown; after: unknown }[] }[];
};

export function checkBulk(change: BulkChange): void {
  const sets = change.set !== undefined && Object.keys(change.set).length > 0;
  const tags = (change.addTags?.length ?? 0) + (change.removeTags?.length ?? 0) > 0;
  if (change.delete && (sets || tags)) {
    throw invalid('delete', 'Records can be changed or deleted, not both at once.', 'Send two requests.');
  }
  if (!change.delete && !sets && !tags) {
    throw invalid('set', 'Nothing is to be changed.', 'Send set, addTags, removeTags or delete.');
  }
  if (change.set?.tags && tags) {
    throw invalid('set.tags', 'Tags can be set, or added and removed, not both at once.', 'Send one of the two.');
  }
}
