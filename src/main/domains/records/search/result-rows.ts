import type { RecordKind } from '../../../../contract/base.ts';
import { minorDigits } from '../../../platform/money/currencies.ts';

/** What a result shows, before the matching piece of it is cut out. */
export type Shown = {
  title: string;
  subtitle: string;
  /** Where matches are looked for, most telling first. */
  texts: string[];
  /** When nothing in it is to be marked, its start says more than nothing. */
  opening: string;
  openKind: 'accounts' | 'contacts' | 'deals' | null;
  openId: string | null;
};

type Value = string | number | null;
export type ResultRow = Record<string, Value>;

const links = `r.account_id, r.contact_id, r.deal_id, a.name AS account, c.name AS contact, d.name AS deal,
  da.name AS deal_account, ca.name AS contact_account`;
const linkJoins = `LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN contacts c ON c.id = r.contact_id
  LEFT JOIN deals d ON d.id = r.deal_id LEFT JOIN accounts da ON da.id = d.account_id
  LEFT JOIN accounts ca ON ca.id = c.account_id`;

export const resultSelects: Record<RecordKind, string> = {
  accounts: `SELECT r.id, r.name, r.domain, r.website, r.industry, r.city, r.country, r.phone, r.source, r.external_id,
    r.tags, r.custom FROM accounts r`,
  contacts: `SELECT r.id, r.name, r.title, r.email, r.phone, r.source, r.external_id, r.tags, r.custom, a.name AS account
    FROM contacts r LEFT JOIN accounts a ON a.id = r.account_id`,
  deals: `SELECT r.id, r.name, r.amount_minor, r.currency, r.source, r.lost_reason, r.external_id, r.tags, r.custom,
    a.name AS account, s.name AS stage
    FROM deals r LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN stages s ON s.id = r.stage_id`,
  activities: `SELECT r.id, r.kind, r.subject, r.body, r.occurred_at AS at, ${links} FROM activities r ${linkJoins}`,
  notes: `SELECT r.id, r.body, r.created_at AS at, ${links} FROM notes r ${linkJoins}`,
};

const show: Record<RecordKind, (row: ResultRow) => Omit<Shown, 'openKind' | 'openId'>> = {
  accounts: (row) => ({
    ...named(row, [row.domain, row.industry, row.city]),
    texts: texts(row.name, row.domain, row.website, row.industry, row.city, row.country, row.phone, ...others(row)),
  }),
  contacts: (row) => ({
    ...named(row, [row.title, row.account]),
    texts: texts(row.name, row.account, row.title, row.email, row.phone, ...others(row)),
  }),
  deals: (row) => ({
    ...named(row, [row.account, row.stage, amount(row)]),
    texts: texts(row.name, row.account, row.stage, amount(row), row.lost_reason, ...others(row)),
  }),
  activities: (row) => ({
    title: line(row.subject),
    subtitle: joined([activityWords[String(row.kind)] ?? null, day(row.at), row.deal ?? row.contact ?? row.account]),
    texts: texts(row.subject, row.body, ...linkNames(row)),
    opening: '',
  }),
  notes: (row) => ({
    title: line(String(row.body ?? '').split('\n', 1)[0] ?? ''),
    subtitle: joined([row.deal ?? row.contact ?? row.account ?? null, day(row.at)]),
    texts: texts(row.body, ...linkNames(row)),
    opening: text(row.body),
  }),
};

export const shownOf = (kind: RecordKind, row: ResultRow): Shown => ({ ...show[kind](row), ...placeOf(kind, row) });

/** A note or an activity opens what it is about: the nearest thing, a deal rather than its account. */
function placeOf(kind: RecordKind, row: ResultRow): Pick<Shown, 'openKind' | 'openId'> {
  if (kind !== 'notes' && kind !== 'activities') return { openKind: kind, openId: text(row.id) };
  if (row.deal != null) return { openKind: 'deals', openId: text(row.deal_id) };
  if (row.contact != null) return { openKind: 'contacts', openId: text(row.contact_id) };
  if (row.account != null) return { openKind: 'accounts', openId: text(row.account_id) };
  return { openKind: null, openId: null };
}

const activityWords: Record<string, string> = { call: 'Call', meeting: 'Meeting', email: 'E-mail', task: 'Task' };
const longestLine = 200;

const text = (value: Value | undefined): string => (value == null ? '' : String(value));

function line(value: Value | undefined): string {
  const flat = text(value)
    .slice(0, longestLine * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return flat.length > longestLine ? `${flat.slice(0, longestLine - 1)}…`.toWellFormed() : flat;
}

const named = (row: ResultRow, beside: (Value | undefined)[]) => ({
  title: line(row.name),
  subtitle: joined(beside),
  opening: '',
});

const joined = (parts: (Value | undefined)[]): string =>
  parts
    .map(line)
    .filter((part) => part !== '')
    .join(' · ');

const texts = (...values: (Value | undefined)[]): string[] => values.map(text).filter((value) => value !== '');

const linkNames = (row: ResultRow) => [row.deal, row.account, row.contact, row.deal_account, row.contact_account];

/** Tags and own fields are JSON; what is in them is words to a reader. */
const others = (row: ResultRow): (Value | undefined)[] => [
  ...valuesIn(row.tags),
  ...valuesIn(row.custom),
  row.source,
  row.external_id,
];

function valuesIn(json: Value | undefined): string[] {
  if (json === '[]' || json === '{}') return [];
  try {
    return Object.values(JSON.parse(text(json)) as object).map((value) => String(value));
  } catch {
    // Not JSON after all: then it is shown as it is, which is also how it was indexed.
    return [text(json)];
  }
}

function amountIn(row: ResultRow): number | undefined {
  if (typeof row.amount_minor !== 'number') return undefined;
  return row.amount_minor / 10 ** minorDigits(text(row.currency));
}

function amount(row: ResultRow): string | null {
  const value = amountIn(row);
  return value === undefined ? null : joined([`${value.toLocaleString('en')} ${text(row.currency)}`]);
}

const day = (at: Value | undefined): string | null =>
  typeof at === 'number' && Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : null;
