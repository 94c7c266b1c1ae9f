import type { FactColumn, RelatedFacts } from '../fact-shapes.ts';
import { createByteDictionary } from './byte-dictionary.ts';
import type { Context } from './context.ts';
import { numberColumn } from './dictionary.ts';
import { growingCodes, growingNumbers } from './growing.ts';
import { createIdTable } from './id-table.ts';
import { type LastContacts, type Links, lastContacts } from './last-contacts.ts';
import { packedScan } from './packed-scan.ts';

/** Fields of the contact itself. */
const own = ['name', 'title', 'email', 'tags'];

export type ContactRows = RelatedFacts & { last: LastContacts | null };

/** The contacts that deals are linked to, as far as they were linked by then; `last` is still to be told of activities. */
export function readContacts(context: Context, fields: ReadonlySet<string>): ContactRows {
  const { db, places, among, asOf, past } = context;
  const contacts = createIdTable(50_000);
  const deal = growingCodes();
  const contact = growingCodes();
  const linkedAt = growingNumbers();
  const withRole = fields.has('role');
  const dictionary = createByteDictionary();
  const role = growingCodes();
  packedScan(
    db,
    {
      table: 'deal_contacts',
      among: among && { column: 't.deal_id', ids: among },
      ids: [
        { sql: 't.deal_id', table: places },
        { sql: 't.contact_id', table: contacts, adds: true },
      ],
      numbers: ['t.created_at'],
      texts: withRole ? [{ sql: 't.role', dictionary }] : [],
    },
    ({ size, ids: [deals, people], numbers: [made], texts: [roles] }) => {
      for (let i = 0; i < size; i++) {
        const [index, who, moment] = [deals?.[i] ?? -1, people?.[i] ?? -1, made?.[i] ?? Number.NaN];
        if (index === -1 || who === -1 || (past && moment > (asOf[index] ?? Number.NaN))) continue;
        deal.push(index);
        contact.push(who);
        linkedAt.push(moment);
        if (withRole) role.push(roles?.[i] ?? 0);
      }
    },
  );
  const ids = among && idsOfContacts(context, among);
  const links: Links = { size: deal.size(), deal: deal.all(), contact: contact.all(), contacts, ids };
  const columns = new Map<string, FactColumn>(
    ofThemselves(
      context,
      links,
      own.filter((field) => fields.has(field)),
    ),
  );
  if (withRole) columns.set('role', { kind: 'text', codes: role.all(), texts: dictionary.texts });
  if (fields.has('linkedAt')) columns.set('linkedAt', numberColumn(linkedAt.all()));
  const last = fields.has('lastContactAt') ? lastContacts(context, links) : null;
  return { size: links.size, deal: links.deal, columns, last };
}

const idsOfContacts = ({ db }: Context, deals: readonly string[]): string[] =>
  db
    .prepare<[string], string>(
      `SELECT DISTINCT contact_id FROM deal_contacts WHERE deal_id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(deals));

function ofThemselves({ db }: Context, links: Links, fields: readonly string[]): [string, FactColumn][] {
  if (fields.length === 0) return [];
  const columns = fields.map((field) => ({
    field,
    sql: field === 'tags' ? `nullif(t.tags, '[]')` : `t.${field}`,
    dictionary: createByteDictionary(),
    codes: new Uint32Array(links.contacts.size()),
  }));
  packedScan(
    db,
    {
      table: 'contacts',
      among: links.ids && { column: 't.id', ids: links.ids },
      ids: [{ sql: 't.id', table: links.contacts }],
      texts: columns,
    },
    ({ size, ids: [people], texts }) => {
      for (let i = 0; i < size; i++) {
        const who = people?.[i] ?? -1;
        if (who === -1) continue;
        for (let k = 0; k < columns.length; k++) {
          const column = columns[k];
          if (column) column.codes[who] = texts[k]?.[i] ?? 0;
        }
      }
    },
  );
  return columns.map(({ field, codes, dictionary }) => [
    field,
    { kind: 'text', codes: links.contact.map((who) => codes[who] ?? 0), texts: dictionary.texts },
  ]);
}
