import type { Database } from 'better-sqlite3';
import type { FactColumn } from '../fact-shapes.ts';
import { createByteDictionary } from './byte-dictionary.ts';
import { type Cell, textIn } from './cells.ts';
import type { Context } from './context.ts';
import { createDictionary } from './dictionary.ts';
import { growingCodes, growingNumbers } from './growing.ts';
import { createIdTable } from './id-table.ts';
import { packedScan } from './packed-scan.ts';

/** Longer texts are read only as far as this. */
export const bodyAtMost = 2000;

/** Each has the number of its place, from 1. */
export const activityKinds = ['call', 'meeting', 'email', 'task'];
export const customerKinds = ['call', 'meeting', 'email'];
const kindNumber = `CASE t.kind ${activityKinds.map((kind, i) => `WHEN '${kind}' THEN ${i + 1}`).join(' ')} ELSE 0 END`;

/** The activities of the deals in hand, as columns. */
export type ActivityRows = {
  size: number;
  deal: Uint32Array;
  kind: Uint32Array;
  at: Float64Array;
  more: Map<string, FactColumn>;
};

const sources: Record<string, string> = { subject: 't.subject', body: `substr(t.body, 1, ${bodyAtMost})` };

/** `more`: which of subject, body and the tags of the contact are read, too. */
export function readActivities({ db, places, among, asOf, past }: Context, more: ReadonlySet<string>): ActivityRows {
  const deal = growingCodes();
  const at = growingNumbers();
  const kind = growingCodes();
  const texts = Object.keys(sources).filter((name) => more.has(name));
  const others = texts.map((name) => ({ name, codes: growingCodes(), dictionary: createByteDictionary() }));
  const tagged = more.has('withTags') ? taggedContacts(db) : null;
  const tags = growingCodes();
  packedScan(
    db,
    {
      table: 'activities',
      where: 't.deal_id IS NOT NULL',
      among: among && { column: 't.deal_id', ids: among },
      ids: [{ sql: 't.deal_id', table: places }, ...(tagged ? [{ sql: 't.contact_id', table: tagged.contacts }] : [])],
      // When it was planned matters only for what was to come at a moment in the past.
      numbers: [kindNumber, 't.occurred_at', ...(past ? ['t.created_at'] : [])],
      texts: others.map(({ name, dictionary }) => ({ sql: sources[name] ?? 'NULL', dictionary })),
    },
    ({ size, ids: [deals, contacts], numbers: [kinds, moments, made], texts: cells }) => {
      for (let i = 0; i < size; i++) {
        const index = deals?.[i] ?? -1;
        if (index === -1) continue;
        const moment = moments?.[i] ?? Number.NaN;
        const seen = asOf[index] ?? Number.NaN;
        if (past && moment > seen && !((made?.[i] ?? Number.NaN) <= seen)) continue;
        deal.push(index);
        kind.push(kinds?.[i] ?? 0);
        at.push(moment);
        for (let k = 0; k < others.length; k++) others[k]?.codes.push(cells[k]?.[i] ?? 0);
        if (tagged) tags.push(tagged.codes[contacts?.[i] ?? -1] ?? 0);
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

/** Contacts that have tags, which few have, and the text of these by number. */
function taggedContacts(db: Database) {
  const contacts = createIdTable();
  const { texts, code } = createDictionary('[]');
  const codes: number[] = [];
  for (const [id, tags] of db
    .prepare<[], [Cell, Cell]>(`SELECT id, tags FROM contacts WHERE tags <> '[]'`)
    .raw()
    .all()) {
    const who = textIn(id);
    if (who !== null) codes[contacts.add(who)] = code(tags);
  }
  return { contacts, codes, texts };
}
