import type { Transaction } from '../../../platform/ledger/run-command.ts';
import type { Values } from '../../../platform/ledger/write-row.ts';
import { accountRules } from '../services/accounts.ts';
import { cleanTags } from '../services/columns-from.ts';
import { contactRules } from '../services/contacts.ts';
import { checkCustom } from '../services/custom-values.ts';
import { type DealPatch, plainDealColumns } from '../services/deals.ts';
import type { Assignment } from './assignment.ts';
import type { BulkChange, BulkKind } from './bulk-change.ts';
import { stageAssignments } from './stage-assignments.ts';

/** What a bulk change sets in each record, as SQL, so that ten thousand are one statement. */
export function assignmentsFor(tx: Transaction, kind: BulkKind, change: BulkChange): Assignment[] {
  const { custom, ...set } = change.set ?? {};
  const merged = custom && checkCustom(tx.db, kind, custom);
  const plain = Object.entries(plainColumns(tx, kind, set)).map(
    ([column, value]): Assignment => ({ column, sql: '?', params: [value] }),
  );
  const staged = kind === 'deals' ? stageAssignments(tx.db, set) : [];
  return [
    ...plain,
    ...staged.filter(({ column }) => !plain.some((one) => one.column === column)),
    ...(merged ? [{ column: 'custom', sql: 'json_patch(t.custom, ?)', params: [JSON.stringify(merged)] }] : []),
    ...tagAssignment(tx, change),
  ];
}

function plainColumns(tx: Transaction, kind: BulkKind, set: DealPatch): Values {
  if (kind === 'accounts') return accountRules.columns(tx, set, undefined);
  if (kind === 'contacts') return contactRules.columns(tx, set, undefined);
  return plainDealColumns(tx, set, undefined);
}

/** SQLite calls back for each row: tags are text to it, and which of them are the same is for us to say. */
function tagAssignment(tx: Transaction, { addTags = [], removeTags = [] }: BulkChange): Assignment[] {
  const adding = cleanTags(addTags);
  const removing = new Set(cleanTags(removeTags).map((tag) => tag.toLowerCase()));
  if (adding.length === 0 && removing.size === 0) return [];
  tx.db.function('edited_tags', { deterministic: true }, (json) => {
    const kept = (JSON.parse(String(json)) as string[]).filter((tag) => !removing.has(tag.toLowerCase()));
    return JSON.stringify(cleanTags([...kept, ...adding]));
  });
  return [{ column: 'tags', sql: 'edited_tags(t.tags)', params: [] }];
}
