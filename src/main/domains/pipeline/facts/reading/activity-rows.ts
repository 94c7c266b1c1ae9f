import type { Database } from 'better-sqlite3';
import type { FactColumn } from '../fact-shapes.ts';
import { kindNumber } from './activity-kinds.ts';
import { createByteDictionary } from './byte-dictionary.ts';
import { type Cell, textIn } from './cells.ts';
import type { Context } from './context.ts';
import { createDictionary } from './dictionary.ts';
import { growingCodes, growingNumbers } from './growing.ts';
import { createIdTable, type IdTable } from './id-table.ts';
import type { LastContacts } from './last-contacts.ts';
import { packedScan } from './packed-scan.ts';

/** Longer texts are read only as far as this. */
export const bodyAtMost = 2000;

/** The activities of the deals in hand, as columns. */
export type ActivityRows = {
  size: number;
  deal: Uint32Array;
  kind: Uint32Array;
  at: Float64Array;
  more: Map<string, FactColumn>;
};

const sources: Record<string, string> = { subject: 't.subject', body: `substr(t.body, 1, ${bodyAtMost})` };

/**
 * `more`: which of subject, body and the tags of the contact are read, too. `last` is told of every activity with a
 * contact, those about no deal among them, where all activities are gone through.
 */
export function readActivities(
  { db, places, among, asOf, past }: Context,
  more: ReadonlySet<string>,
  last: LastContacts | null,
): ActivityRows {
  const deal = growingCodes();
  const at = growingNumbers();
  const kind = growingCodes();
  const texts = Object.keys(sources).filter((name) => more.has(name));
  const others = texts.map((name) => ({ name, codes: growingCodes(), dictionary: createByteDictionary() }));
  const contacts = last?.links.contacts ?? createIdTable();
  const tagged = more.has('withTags') ? tagsOfContacts(db, contacts, among) : null;
  const tags = growingCodes();
  packedScan(
    db,
    {
      table: 'activities',
      where: last ? '(t.deal_id IS NOT NULL OR t.contact_id IS NOT NULL)' : 't.deal_id IS NOT NULL',
      among: among && { column: 't.deal_id', ids: among },
      ids: [{ sql: 't.deal_id', table: places }, ...(tagged || last ? [{ sql: 't.contact_id', table: contacts }] : [])],
      // When it was planned matters only for what was to come at a moment in the past.
      numbers: [kindNumber, 't.occurred_at', ...(past ? ['t.created_at'] : [])],
      texts: others.map(({ name, dictionary }) => ({ sql: sources[name] ?? 'NULL', dictionary })),
    },
    ({ size, ids: [deals, people], numbers: [kinds, moments, made], texts: cells }) => {
      for (let i = 0; i < size; i++) {
        const index = deals?.[i] ?? -1;
        const moment = moments?.[i] ?? Number.NaN;
        last?.take(people?.[i] ?? -1, kinds?.[i] ?? 0, moment);
        if (index === -1) continue;
        const seen = asOf[index] ?? Number.NaN;
        if (past && moment > seen && !((made?.[i] ?? Number.NaN) <= seen)) continue;
        deal.push(index);
        kind.push(kinds?.[i] ?? 0);
        at.push(moment);
        for (let k = 0; k < others.length; k++) others[k]?.codes.push(cells[k]?.[i] ?? 0);
        if (tagged) tags.push(tagged.codes[people?.[i] ?? -1] ?? 0);
      }
    },
  );
  const columns = new Map(
    others.map(({ name, codes, dictionary }): [string, FactColumn] => [
      name,
      { kind: 'text', codes: codes.all(), texts: dictionary.texts },
    ]),
  );
  if (tagged) columns.set('withTags', { kind: 'text', codes: tags.all(), texts: tagged.texts });
  return { size: deal.size(), deal: deal.all(), kind: kind.all(), at: at.all(), more: columns };
}

/** The tags of contacts, which few have, by the number of the contact; of those who took part in what `among` did. */
function tagsOfContacts(db: Database, contacts: IdTable, among: readonly string[] | null) {
  const { texts, code } = createDictionary('[]');
  const codes: number[] = [];
  const select = `SELECT id, tags FROM contacts WHERE tags <> '[]'`;
  const tookPart = 'SELECT contact_id FROM activities WHERE deal_id IN (SELECT value FROM json_each(?))';
  const tagged = among
    ? db.prepare<[string], [Cell, Cell]>(`${select} AND id IN (${tookPart})`).raw().all(JSON.stringify(among))
    : db.prepare<[], [Cell, Cell]>(select).raw().all();
  for (const [id, tags] of tagged) {
    const who = textIn(id);
    if (who !== null) codes[contacts.add(who)] = code(tags);
  }
  return { codes, texts };
}
