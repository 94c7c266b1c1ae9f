import type { Database } from 'better-sqlite3';
import type { Activity, Note } from '../../../../contract/records/shapes.ts';
import { instantOf, readInOrder, type Wanted } from './in-order.ts';
import { evidenceOf } from './next-step-of.ts';

type Raw<R> = Omit<R, 'createdAt' | 'updatedAt' | 'occurredAt'> & {
  rowNumber: number;
  createdAt: number;
  updatedAt: number;
};

const links = `t.account_id AS accountId, t.contact_id AS contactId, t.deal_id AS dealId,
    coalesce(d.name, c.name, a.name) AS aboutName, t.created_at AS createdAt, t.updated_at AS updatedAt`;
const joins = `LEFT JOIN deals d ON d.id = t.deal_id LEFT JOIN contacts c ON c.id = t.contact_id
    LEFT JOIN accounts a ON a.id = t.account_id`;

const notes = `SELECT t.rowid AS rowNumber, t.id, t.body, t.author_id AS authorId, ${links} FROM notes t ${joins}`;

export const readNotes = (db: Database, wanted: Wanted): Note[] =>
  readInOrder<Raw<Note>>(db, notes, wanted).map(({ rowNumber, ...row }) => ({
    ...row,
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  }));

const activities = `SELECT t.rowid AS rowNumber, t.id, t.kind, t.subject, t.body, t.occurred_at AS occurredAt,
    t.duration_minutes AS durationMinutes, t.owner_id AS ownerId, p.name AS ownerName, t.evidence, ${links}
  FROM activities t ${joins} LEFT JOIN people p ON p.id = t.owner_id`;

export const readActivities = (db: Database, wanted: Wanted): Activity[] =>
  readInOrder<Raw<Omit<Activity, 'evidence'>> & { occurredAt: number; evidence: string | null }>(
    db,
    activities,
    wanted,
  ).map(({ rowNumber, ...row }) => ({
    ...row,
    occurredAt: instantOf(row.occurredAt),
    evidence: evidenceOf(row.evidence),
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  }));
