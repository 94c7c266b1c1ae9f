import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { contactRole, DealContact } from '../../../../contract/records/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { readContacts } from '../reading/read-contacts.ts';
import { nameOf } from './changed-fields.ts';
import { checkLink } from './find-or-create.ts';

export type ContactRole = z.infer<typeof contactRole>;
type Row = Omit<DealContact, 'contact'>;

export function createDealContacts(db: Database, ledger: Ledger) {
  const dealName = (dealId: string): string => {
    const name = nameOf(db, 'deals', dealId);
    if (name === null) throw notFound('deal', dealId);
    return name;
  };
  const linksOf = (dealId: string): DealContact[] => {
    const rows = db
      .prepare<[string], Row>(
        `SELECT l.id, l.deal_id AS dealId, l.contact_id AS contactId, l.role, d.name AS dealName
         FROM deal_contacts l JOIN deals d ON d.id = l.deal_id WHERE l.deal_id = ? ORDER BY l.id`,
      )
      .all(dealId);
    const contacts = readContacts(db, { ids: rows.map(({ contactId }) => contactId) });
    const byId = new Map(contacts.map((contact) => [contact.id, contact]));
    return rows.flatMap((row) => {
      const contact = byId.get(row.contactId);
      return contact ? [{ ...row, contact }] : [];
    });
  };
  const existing = (dealId: string, contactId: string) =>
    db
      .prepare<[string, string], { id: string }>('SELECT id FROM deal_contacts WHERE deal_id = ? AND contact_id = ?')
      .get(dealId, contactId)?.id;

  return {
    list(dealId: string): DealContact[] {
      dealName(dealId);
      return linksOf(dealId);
    },
    /** Links a contact in a role; one that is linked already gets the new role. */
    async link(actor: Actor, link: { dealId: string; contactId: string; role: ContactRole }): Promise<DealContact> {
      const deal = titled(dealName(link.dealId));
      checkLink(db, 'contacts', link.contactId, 'contactId');
      const contact = titled(nameOf(db, 'contacts', link.contactId) ?? '');
      const label = `Make ${contact} ${link.role.replaceAll('_', ' ')} of ${deal}`;
      await ledger.command({ label, actor }, (tx) => {
        const id = existing(link.dealId, link.contactId);
        if (id) return changeRow(tx.db, 'deal_contacts', { id, now: tx.now }, { role: link.role });
        return insertRow(tx.db, 'deal_contacts', tx.now, {
          deal_id: link.dealId,
          contact_id: link.contactId,
          role: link.role,
        });
      });
      const made = linksOf(link.dealId).find(({ contactId }) => contactId === link.contactId);
      if (!made) throw notFound('contact', link.contactId);
      return made;
    },
    async unlink(actor: Actor, link: { dealId: string; contactId: string }): Promise<{ ok: true }> {
      const deal = titled(dealName(link.dealId));
      const id = existing(link.dealId, link.contactId);
      if (!id) throw notFound('contact on this deal', link.contactId);
      const contact = titled(nameOf(db, 'contacts', link.contactId) ?? '');
      await ledger.command({ label: `Take ${contact} off ${deal}`, actor }, (tx) =>
        tx.db.prepare('DELETE FROM deal_contacts WHERE id = ?').run(id),
      );
      return { ok: true };
    },
  };
}
