import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { amountWords, phoneWords } from './numbers.ts';
import { wordsOf } from './words.ts';

/** A record as the index has it: words with blanks between, by how much a match in them says. */
export type Document = { kind: RecordKind; id: string; title: string; context: string; body: string };

/** Tags are a JSON list, which reads as words as it is; of own fields only the values are wanted. */
const valuesOf = (column: string): string => `CASE WHEN ${column} = '{}' THEN NULL WHEN json_valid(${column}) THEN
  (SELECT group_concat(j.value, ' ') FROM json_each(${column}) j WHERE j.type IN ('text', 'integer', 'real'))
  ELSE ${column} END`;

/** A note about a deal is found by the name of the deal's account too. */
const about = `coalesce(a.name, '') || ' ' || coalesce(c.name, '') || ' ' || coalesce(d.name, '') || ' '
  || coalesce(da.name, '') || ' ' || coalesce(ca.name, '')`;
const aboutJoins = `LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN contacts c ON c.id = r.contact_id
  LEFT JOIN deals d ON d.id = r.deal_id LEFT JOIN accounts da ON da.id = d.account_id
  LEFT JOIN accounts ca ON ca.id = c.account_id`;

const selects: Record<RecordKind, string> = {
  accounts: `SELECT r.id, r.name AS title, concat_ws(' ', r.domain, r.website, r.industry, r.city, r.country) AS context,
    concat_ws(' ', r.source, nullif(r.tags, '[]'), ${valuesOf('r.custom')}) AS body, r.phone AS phone FROM accounts r`,
  contacts: `SELECT r.id, r.name AS title, concat_ws(' ', a.name, r.title, r.email) AS context,
    concat_ws(' ', r.source, nullif(r.tags, '[]'), ${valuesOf('r.custom')}) AS body, r.phone AS phone
    FROM contacts r LEFT JOIN accounts a ON a.id = r.account_id`,
  deals: `SELECT r.id, r.name AS title, concat_ws(' ', a.name, s.name) AS context,
    concat_ws(' ', r.source, r.lost_reason, r.next_what, nullif(r.tags, '[]'), ${valuesOf('r.custom')}) AS body,
    r.amount_minor AS amount, r.currency AS currency
    FROM deals r LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN stages s ON s.id = r.stage_id`,
  activities: `SELECT r.id, r.subject AS title, ${about} AS context, r.body FROM activities r ${aboutJoins}`,
  notes: `SELECT r.id, '' AS title, ${about} AS context, r.body FROM notes r ${aboutJoins}`,
};

type Row = {
  id: string;
  title: string;
  context: string | null;
  body: string | null;
  phone?: string | null;
  amount?: number | null;
  currency?: string | null;
};

/** What the index has to hold of these records; those that are gone are missing from the answer. */
export function readDocuments(db: Database, kind: RecordKind, ids: readonly string[]): Document[] {
  const rows = db
    .prepare<[string], Row>(`${selects[kind]} WHERE r.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids));
  return rows.map((row) => documentOf(kind, row));
}

function documentOf(kind: RecordKind, row: Row): Document {
  const body = wordsOf(row.body ?? '');
  if (row.phone) body.push(...wordsOf(row.phone), phoneWords(row.phone));
  if (row.amount != null) body.push(amountWords(row.amount, row.currency ?? null));
  return {
    kind,
    id: row.id,
    title: withInitials(wordsOf(row.title)),
    context: withInitials(wordsOf(withoutScheme(row.context ?? ''))),
    body: body.join(' '),
  };
}

const withoutScheme = (text: string): string => text.replace(/\bhttps?:\/\/(?:www\.)?/gi, ' ');

/** A single typed letter looks up "_a", the initial of a word in a name, as "a…" is in every text. */
function withInitials(words: string[]): string {
  const initials = new Set(words.map((word) => `_${String.fromCodePoint(word.codePointAt(0) ?? 0)}`));
  return [...words, ...initials].join(' ');
}
