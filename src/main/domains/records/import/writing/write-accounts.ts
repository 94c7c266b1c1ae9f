import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { slotOf, type Value } from '../wizard/record-values.ts';
import { accountsIn, duplicateFinder } from './find-duplicates.ts';
import type { KindWriter } from './import-counts.ts';
import { type Fields, joined, recordWriter } from './record-writer.ts';
import type { Parts } from './write-deals.ts';

const columns = [
  'id',
  'name',
  'domain',
  'website',
  'industry',
  'employees',
  'annual_revenue_minor',
  'currency',
  'country',
  'city',
  'phone',
  'owner_id',
  'source',
  'external_id',
  'tags',
  'custom',
  'created_at',
];

export function accountWriter(tx: Transaction, parts: Parts): KindWriter {
  const { bulk, duplicates, accounts, people, notes } = parts;
  const rows = recordWriter(tx, 'accounts', columns, bulk);
  const byExternal = duplicates === 'create' ? undefined : duplicateFinder(accountsIn(tx.db));

  const fieldsOf = (values: readonly Value[]): Fields => {
    const at = (slot: keyof typeof slotOf): Value => values[slotOf[slot]] ?? null;
    return {
      name: at('name'),
      domain: at('domain') ?? hostOf(at('website')),
      website: at('website'),
      industry: at('industry'),
      employees: at('employees'),
      annual_revenue_minor: at('amount'),
      currency: at('amount') === null ? null : at('currency'),
      country: at('country'),
      city: at('city'),
      phone: at('phone'),
      owner_id: people(at('ownerName'), at('ownerEmail')),
      source: at('source'),
      external_id: at('externalId'),
    };
  };
  /** By the other system's id, else by domain or name; not one that this system knows under another id. */
  const sameAs = (fields: Fields): string | undefined => {
    if (!byExternal) return undefined;
    const externalId = typeof fields.external_id === 'string' ? fields.external_id : null;
    const claimed = externalId === null ? undefined : byExternal.find(externalId, noKey);
    if (claimed !== undefined) return claimed;
    const found = accounts.find({ name: fields.name ?? null, domain: fields.domain ?? null });
    const current = found === undefined ? undefined : rows.read(found);
    if (!current) return undefined;
    const otherId = externalId !== null && current.external_id !== null;
    const otherDomain = fields.domain !== null && current.domain !== null && fields.domain !== current.domain;
    return otherId || otherDomain ? undefined : found;
  };

  return {
    write(values) {
      const fields = fieldsOf(values);
      const same = sameAs(fields);
      if (same !== undefined && duplicates === 'skip') return 'skipped';
      const id = same ?? String(values[slotOf.id]);
      const remembered = { name: fields.name ?? null, domain: fields.domain ?? null };
      accounts.remember(id, remembered);
      if (typeof fields.external_id === 'string') byExternal?.remember(id, fields.external_id, noKey);
      const body = values[slotOf.description] ?? null;
      if (same === undefined) {
        const createdAt = Number(values[slotOf.createdAt] ?? tx.now);
        const row: Fields = {
          ...fields,
          id,
          tags: values[slotOf.tags] ?? '[]',
          custom: values[slotOf.custom] ?? '{}',
          created_at: createdAt,
        };
        rows.insert(columns.map((column) => row[column] ?? null));
        if (body !== null) notes.add(values[slotOf.noteId] ?? null, id, body, createdAt);
        return 'created';
      }
      const current = rows.read(same);
      if (!current) return 'skipped';
      const more = joined(current, values[slotOf.tags] ?? null, values[slotOf.custom] ?? null);
      const changed = rows.update(same, current, { ...fields, ...more });
      const noted = notes.addIfNew(values[slotOf.noteId] ?? null, same, body);
      return changed || noted ? 'updated' : 'skipped';
    },
    flush: rows.flush,
  };
}

/** Accounts are found by domain and name elsewhere. */
const noKey = () => null;

/** The domain that a web address is at; what is not one has been reported when it was read. */
function hostOf(website: Value): string | null {
  const url = typeof website === 'string' ? URL.parse(website) : null;
  return url?.hostname.replace(/^www\d?\./, '') || null;
}
