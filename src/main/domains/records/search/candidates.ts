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

const columns: Record<RecordKind, { select: string; joins: string }> = {
  accounts: {
    select: `r.name AS title, concat_ws(' ', r.domain, r.industry, r.city, r.country) AS context, r.updated_at AS at, 0 AS closed`,
    joins: '',
  },
  contacts: {
    select: `r.name AS title, concat_ws(' ', a.name, r.title, r.email) AS context, r.updated_at AS at, 0 AS closed`,
    joins: 'LEFT JOIN accounts a ON a.id = r.account_id',
  },
  deals: {
    select: `r.name AS title, concat_ws(' ', a.name, s.name) AS context, r.updated_at AS at, s.outcome <> 'open' AS closed`,
    joins: 'LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN stages s ON s.id = r.stage_id',
  },
  activities: {
    select: `r.subject AS title, ${about} AS context, r.occurred_at AS at, 0 AS closed`,
    joins: aboutJoins,
  },
  notes: { select: `'' AS title, ${about} AS context, r.updated_at AS at, 0 AS closed`, joins: aboutJoins },
};

/** The newest records of a kind that match, at most so many. */
export const byMatch = (kind: RecordKind): string => `
  SELECT r.id, ${columns[kind].select} FROM
    (SELECT rowid AS doc FROM search_${kind} WHERE search_${kind} MATCH ? ORDER BY rowid DESC LIMIT ?) m
    CROSS JOIN search_docs n ON n.doc = m.doc CROSS JOIN ${kind} r ON r.id = n.id ${columns[kind].joins}`;

/** Whatever has just this id or number, or just this name. */
export const byKey = (kind: RecordKind): string => {
  const named = kind !== 'notes' && kind !== 'activities';
  return `
  SELECT r.id, ${columns[kind].select} FROM ${kind} r ${columns[kind].joins} WHERE r.id IN (
    SELECT id FROM ${kind} WHERE id = lower(@text)
    ${named ? `UNION SELECT id FROM ${kind} WHERE external_id = @text` : ''}
    ${named ? `UNION SELECT id FROM (SELECT id FROM ${kind} WHERE name = @text COLLATE NOCASE LIMIT 20)` : ''})`;
};
