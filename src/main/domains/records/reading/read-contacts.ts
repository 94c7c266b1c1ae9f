import type { Database } from 'better-sqlite3';
import type { Contact } from '../../../../contract/records/shapes.ts';
import type { CustomValues } from '../services/custom-values.ts';
import { instantOf, readInOrder, type Wanted } from './in-order.ts';

type Row = Omit<Contact, 'tags' | 'custom' | 'createdAt' | 'updatedAt'> & {
  rowNumber: number;
  tags: string;
  custom: string;
  createdAt: number;
  updatedAt: number;
};

const query = `SELECT t.rowid AS rowNumber, t.id, t.name, t.title, t.email, t.phone,
    t.account_id AS accountId, a.name AS accountName, t.owner_id AS ownerId, p.name AS ownerName,
    t.source, t.external_id AS externalId, t.tags, t.custom, t.created_at AS createdAt, t.updated_at AS updatedAt
  FROM contacts t LEFT JOIN accounts a ON a.id = t.account_id LEFT JOIN people p ON p.id = t.owner_id`;

export const readContacts = (db: Database, wanted: Wanted): Contact[] =>
  readInOrder<Row>(db, query, wanted).map(({ rowNumber, ...row }) => ({
    ...row,
    tags: JSON.parse(row.tags) as string[],
    custom: JSON.parse(row.custom) as CustomValues,
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  }));
