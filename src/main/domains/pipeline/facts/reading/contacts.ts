import type { FactColumn, RelatedFacts } from '../fact-shapes.ts';
import { customerKinds } from './activity-fields.ts';
import { type Cell, instantIn, textIn } from './cells.ts';
import type { Context } from './context.ts';
import { createDictionary, numberColumn, numbersOf } from './dictionary.ts';
import { growingCodes, growingNumbers, growingTextColumn } from './growing.ts';
import { scan } from './scan.ts';

/** Fields of the contact itself, and where they are kept. */
const own: Record<string, string> = { name: 'name', title: 'title', email: 'email', tags: 'tags' };

/** The contacts that deals are linked to, as far as they were linked by then. */
export function relatedContacts(context: Context, fields: ReadonlySet<string>): RelatedFacts {
  const { db, place, among, asOf, past } = context;
  const deal = growingCodes();
  const role = growingTextColumn();
  const linkedAt = growingNumbers();
  const dictionary = createDictionary();
  const contact = growingCodes();
  scan(
    db,
    {
      table: 'deal_contacts',
      columns: ['t.deal_id', 't.contact_id', 't.role', 't.created_at'],
      among: among && { column: 't.deal_id', ids: among },
    },
    ([dealId, contactId, what, at]) => {
      const index = place.get(String(dealId));
      const moment = instantIn(at);
      if (index === undefined || (past && moment > (asOf[index] ?? Number.NaN))) return;
      deal.push(index);
      contact.push(dictionary.code(contactId));
      role.push(what);
      linkedAt.push(moment);
    },
  );
  const links = { size: deal.size(), deal: deal.all(), contact: contact.all(), ids: dictionary.texts };
  const columns = new Map<string, FactColumn>();
  if (fields.has('role')) columns.set('role', role.column());
  if (fields.has('linkedAt')) columns.set('linkedAt', numberColumn(linkedAt.all()));
  for (const [name, column] of readContacts(
    context,
    links,
    [...fields].filter((field) => field in own),
  )) {
    columns.set(name, column);
  }
  if (fields.has('lastContactAt')) columns.set('lastContactAt', lastContacts(context, links));
  return { size: links.size, deal: links.deal, columns };
}

type Links = { size: number; deal: Uint32Array; contact: Uint32Array; ids: (string | null)[] };

const amongContacts = ({ among }: Context, { ids }: Links) =>
  among && { column: 't.contact_id', ids: ids.filter((id) => id !== null) };

function readContacts(context: Context, links: Links, fields: readonly string[]): Map<string, FactColumn> {
  if (fields.length === 0) return new Map();
  const codeOf = new Map(links.ids.map((id, code) => [id, code]));
  const cells = fields.map((): Cell[] => []);
  const among = amongContacts(context, links);
  scan(
    context.db,
    {
      table: 'contacts',
      columns: ['t.id', ...fields.map((field) => `t.${own[field]}`)],
      among: among && { ...among, column: 't.id' },
    },
    (row) => {
      const code = codeOf.get(textIn(row[0]));
      if (code === undefined) return;
      for (const [i, of] of cells.entries()) of[code] = row[i + 1];
    },
  );
  return new Map(
    fields.map((field, i): [string, FactColumn] => {
      const { texts, code } = createDictionary(field === 'tags' ? '[]' : '');
      const byContact = Uint32Array.from(links.ids, (_, who) => code(cells[i]?.[who]));
      return [field, { kind: 'text', codes: links.contact.map((who) => byContact[who] ?? 0), texts }];
    }),
  );
}

/** The newest call, meeting or e-mail with the contact about anything, as far as it had happened. */
function lastContacts(context: Context, links: Links): FactColumn {
  const { db, asOf, past, now } = context;
  const codeOf = new Map(links.ids.map((id, code) => [id, code]));
  const values = numbersOf(links.size);
  const newest = numbersOf(links.ids.length);
  const moments: number[][] = [];
  scan(
    db,
    {
      table: 'activities',
      columns: ['t.contact_id', 't.occurred_at'],
      where: `t.contact_id IS NOT NULL AND t.kind IN (${customerKinds.map((kind) => `'${kind}'`).join(', ')})`,
      among: amongContacts(context, links),
    },
    ([id, at]) => {
      const code = codeOf.get(textIn(id));
      const moment = instantIn(at);
      if (code === undefined || Number.isNaN(moment)) return;
      if (!past) {
        if (moment <= now && !(moment <= (newest[code] ?? Number.NaN))) newest[code] = moment;
        return;
      }
      const known = moments[code];
      if (known) known.push(moment);
      else moments[code] = [moment];
    },
  );
  for (let i = 0; i < links.size; i++) {
    const code = links.contact[i] ?? 0;
    const seen = asOf[links.deal[i] ?? 0] ?? Number.NaN;
    values[i] = past ? newestUpTo(moments[code] ?? [], seen) : (newest[code] ?? Number.NaN);
  }
  return numberColumn(values);
}

function newestUpTo(moments: readonly number[], seen: number): number {
  let newest = Number.NaN;
  for (const moment of moments) if (moment <= seen && !(moment <= newest)) newest = moment;
  return newest;
}
