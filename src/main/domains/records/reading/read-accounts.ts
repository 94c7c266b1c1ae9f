import type { Database } from 'better-sqlite3';
import type { Account } from '../../../../contract/records/shapes.ts';
import type { CustomValues } from '../services/custom-values.ts';
import { instantOf, moneyOf, readInOrder, type Wanted } from './in-order.ts';

type Row = Omit<Account, 'annualRevenue' | 'tags' | 'custom' | 'createdAt' | 'updatedAt'> & {
  rowNumber: number;
  revenueMinor: number | null;
  currency: string | null;
  tags: string;
  custom: string;
  createdAt: number;
  updatedAt: number;
};

const query = `SELECT t.rowid AS rowNumber, t.id, t.name, t.domain, t.website, t.industry, t.employees,
    t.annual_revenue_minor AS revenueMinor, t.currency, t.country, t.city, t.phone,
    t.owner_id AS ownerId, p.name AS ownerName, t.source, t.external_id AS externalId, t.tags, t.custom,
    (SELECT count(*) FROM deals d JOIN stages s ON s.id = d.stage_id WHERE d.account_id = t.id AND s.outcome = 'open')
      AS openDeals,
    t.created_at AS createdAt, t.updated_at AS updatedAt
  FROM accounts t LEFT JOIN people p ON p.id = t.owner_id`;

export const readAccounts = (db: Database, wanted: Wanted): Account[] =>
  readInOrder<Row>(db, query, wanted).map(({ rowNumber, revenueMinor, currency, ...row }) => ({
    ...row,
    annualRevenue: moneyOf(revenueMinor, currency),
    tags: JSON.parse(row.tags) as string[],
    custom: JSON.parse(row.custom) as CustomValues,
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  }));
