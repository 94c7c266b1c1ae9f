import type { RecordKind } from '../../../../contract/base.ts';

/** What ranking needs to know of a record that matches. */
export type Candidate = {
  kind: RecordKind;
  id: string;
  title: string;
  context: string;
  /** When it was changed last, or happened. */
  at: number;
  closed: number;
};

const about = `concat_ws(' ', a.name, c.name, d.name, da.name, ca.name)`;
const aboutJoins = `LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN contacts c ON c.id = r.contact_id
  LEFT JOIN deals d ON d.id = r.deal_id LEFT JOIN accounts da ON da.id = d.account_id
  LEFT JOIN accounts ca ON ca.id = c.account_id`;

type Columns = { title: string; context: string; at: string; closed?: string; joins: string; always?: string };

const columns: Record<RecordKind, Columns> = {
  accounts: {
    title: 'r.name',
    context: `concat_ws(' ', r.domain, r.industry, r.city, r.country)`,
    at: 'r.updated_at',
    joins: '',
  },
  contacts: {
    title: 'r.name',
    context: `concat_ws(' ', a.name, r.title, r.email)`,
    at: 'r.updated_at',
    joins: 'LEFT JOIN accounts a ON a.id = r.account_id',
  },
  deals: {
    title: 'r.name',
    context: `concat_ws(' ', a.name, s.name)`,
    at: 'r.updated_at',
    closed: `coalesce(s.outcome, 'open') <> 'open'`,
    joins: 'LEFT JOIN accounts a ON a.id = r.account_id',
    always: 'LEFT JOIN stages s ON s.id = r.stage_id',
  },
  activities: { title: 'r.subject', context: about, at: 'r.occurred_at', joins: aboutJoins },
  notes: { title: `''`, context: about, at: 'r.updated_at', joins: aboutJoins },
};

function selectOf(kind: RecordKind, withContext: boolean): { select: string; joins: string } {
  const { title, context, at, closed = '0', joins, always = '' } = columns[kind];
  return {
    select: `SELECT r.id, ${title} AS title, ${withContext ? context : `''`} AS context, ${at} AS at, ${closed} AS closed`,
    joins: `${always} ${withContext ? joins : ''}`,
  };
}

/** The newest records of a kind that match, at most so many. Where all that matches is the name, nothing beside it is read. */
export function byMatch(kind: RecordKind, where: 'in name' | 'anywhere'): string {
  const { select, joins } = selectOf(kind, where === 'anywhere');
  return `${select} FROM
    (SELECT rowid AS doc FROM search_${kind} WHERE search_${kind} MATCH ? ORDER BY rowid DESC LIMIT ?) m
    CROSS JOIN search_docs n ON n.doc = m.doc CROSS JOIN ${kind} r ON r.id = n.id ${joins}`;
}

/** Whatever has just this id or number, or just this name. */
export function byKey(kind: RecordKind): string {
  const { select, joins } = selectOf(kind, true);
  const named = kind !== 'notes' && kind !== 'activities';
  return `${select} FROM ${kind} r ${joins} WHERE r.id IN (
    SELECT id FROM ${kind} WHERE id IN (@text, lower(@text))
    ${named ? `UNION SELECT id FROM ${kind} WHERE external_id = @text` : ''}
    ${named ? `UNION SELECT id FROM (SELECT id FROM ${kind} WHERE name = @text COLLATE NOCASE LIMIT 20)` : ''})`;
}
