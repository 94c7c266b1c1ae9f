import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { slotOf, type Value } from '../wizard/record-values.ts';
import { contactFinder } from './find-contacts.ts';
import type { KindWriter } from './import-counts.ts';
import { type Fields, joined, recordWriter } from './record-writer.ts';
import type { Parts } from './write-deals.ts';

const columns = [
  'id',
  'account_id',
  'name',
  'title',
  'email',
  'phone',
  'owner_id',
  'source',
  'external_id',
  'tags',
  'custom',
  'created_at',
];

export function contactWriter(tx: Transaction, parts: Parts): KindWriter {
  const { bulk, duplicates, accounts, people, notes } = parts;
  const rows = recordWriter(tx, 'contacts', columns, bulk);
  const known = duplicates === 'create' ? undefined : contactFinder(tx.db);

  return {
    write(values) {
      const at = (slot: keyof typeof slotOf): Value => values[slotOf[slot]] ?? null;
      const text = (slot: keyof typeof slotOf): string | null => {
        const value = at(slot);
        return typeof value === 'string' ? value : null;
      };
      const accountId = accounts.findOrAdd(at('accountName'), at('accountDomain'));
      const who = { externalId: text('externalId'), email: text('email'), accountId, name: text('name') ?? '' };
      const same = known?.find(who);
      if (same !== undefined && duplicates === 'skip') return 'skipped';
      const fields: Fields = {
        account_id: accountId,
        name: who.name,
        title: at('title'),
        email: who.email,
        phone: at('phone'),
        owner_id: people(at('ownerName'), at('ownerEmail')),
        source: at('source'),
        external_id: who.externalId,
      };
      const id = same ?? String(at('id'));
      known?.remember({ id, ...who });
      if (same === undefined) {
        const createdAt = Number(at('createdAt') ?? tx.now);
        const row: Fields = {
          ...fields,
          id,
          tags: at('tags') ?? '[]',
          custom: at('custom') ?? '{}',
          created_at: createdAt,
        };
        rows.insert(columns.map((column) => row[column] ?? null));
        if (at('description') !== null) notes.add(at('noteId'), id, at('description'), createdAt);
        return 'created';
      }
      const current = rows.read(same);
      if (!current) return 'skipped';
      const changed = rows.update(same, current, { ...fields, ...joined(current, at('tags'), at('custom')) });
      const noted = notes.addIfNew(at('noteId'), same, at('description'));
      return changed || noted ? 'updated' : 'skipped';
    },
    flush: rows.flush,
  };
}
