import { newId } from '../../../../platform/ids.ts';
import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../../platform/ledger/write-row.ts';
import { type PersonReference, parsePeople } from '../index.ts';
import { slotOf, type Value } from '../wizard/record-values.ts';
import { contactFinder } from './find-contacts.ts';
import { rowInserter } from './row-inserter.ts';

/** Links deals with the people that a file names beside them, who are added where they are new. */
export function dealContactWriter(tx: Transaction) {
  let contacts: ReturnType<typeof contactFinder> | undefined;
  const rows = rowInserter(tx.db, 'deal_contacts', ['id', 'deal_id', 'contact_id', 'role'], {
    created_at: tx.now,
    updated_at: tx.now,
  });
  const linked = tx.db.prepare<[string, string]>('SELECT 1 FROM deal_contacts WHERE deal_id = ? AND contact_id = ?');

  const contactOf = ({ name, email }: PersonReference, accountId: string | null): string => {
    contacts ??= contactFinder(tx.db);
    const contact = { externalId: null, email, accountId, name: name || (email ?? '') };
    const known = contacts.find(contact);
    if (known !== undefined) return known;
    const id = insertRow(tx.db, 'contacts', tx.now, { name: contact.name, email, account_id: accountId });
    contacts.remember({ id, ...contact });
    return id;
  };

  return {
    /** Says whether a link was new. */
    link(dealId: string, accountId: string | null, values: readonly Value[]): boolean {
      const [name, email] = [values[slotOf.contactName], values[slotOf.contactEmail]];
      if (typeof name !== 'string' && typeof email !== 'string') return false;
      const people = peopleIn(typeof name === 'string' ? name : '', typeof email === 'string' ? email : '');
      let any = false;
      const done = new Set<string>();
      for (const person of people) {
        const contactId = contactOf(person, accountId);
        if (done.has(contactId)) continue;
        done.add(contactId);
        rows.flush();
        if (linked.get(dealId, contactId)) continue;
        rows.add([newId(tx.now), dealId, contactId, 'other']);
        any = true;
      }
      return any;
    },
    flush: rows.flush,
  };
}

/** Names and addresses from two columns; one name and one address are of one person. */
function peopleIn(name: string, email: string): PersonReference[] {
  const people = parsePeople(name);
  const addresses = parsePeople(email).flatMap((person) => (person.email === null ? [] : [person.email]));
  if (people.length === 0) return addresses.map((address) => ({ name: '', email: address }));
  return people.map((person, at) => ({
    name: person.name,
    email: person.email ?? (people.length === addresses.length ? (addresses[at] ?? null) : null),
  }));
}
