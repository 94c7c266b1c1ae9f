import type { Database } from 'better-sqlite3';
import type { Deal } from '../../../../contract/records/shapes.ts';
import type { CustomValues } from '../services/custom-values.ts';
import { weekAround } from '../standing/standing.ts';
import { instantOf, moneyOf, readInOrder, type Wanted } from './in-order.ts';
import { nextStepOf, nextStepSql, type StepRow, standingOfRow } from './next-step-of.ts';

type Computed = 'amount' | 'tags' | 'custom' | 'lastActivityAt' | 'standing' | 'nextStep' | 'createdAt' | 'updatedAt';
type Row = Omit<Deal, Computed> & {
  rowNumber: number;
  amountMinor: number | null;
  currency: string | null;
  tags: string;
  custom: string;
  lastActivityAt: number | null;
  createdAt: number;
  updatedAt: number;
} & StepRow;

/** A meeting that is yet to come is no sign of life, so only what has happened counts as the last activity. */
const query = `SELECT t.rowid AS rowNumber, t.id, t.name, t.account_id AS accountId, a.name AS accountName,
    t.owner_id AS ownerId, p.name AS ownerName, t.stage_id AS stageId, s.name AS stageName, s.outcome,
    t.amount_minor AS amountMinor, t.currency, t.probability, t.forecast_category AS forecastCategory,
    t.close_date AS closeDate, t.lost_reason AS lostReason, t.source, t.external_id AS externalId, t.tags, t.custom,
    (SELECT max(v.occurred_at) FROM activities v
      WHERE v.deal_id = t.id AND v.occurred_at <= ?) AS lastActivityAt, ${nextStepSql},
    t.created_at AS createdAt, t.updated_at AS updatedAt
  FROM deals t JOIN stages s ON s.id = t.stage_id
    LEFT JOIN accounts a ON a.id = t.account_id LEFT JOIN people p ON p.id = t.owner_id`;

export function readDeals(db: Database, wanted: Wanted, now = Date.now()): Deal[] {
  const week = weekAround(now);
  return readInOrder<Row>(db, query, wanted, [now]).map(
    (row): Deal => ({
      id: row.id,
      name: row.name,
      accountId: row.accountId,
      accountName: row.accountName,
      ownerId: row.ownerId,
      ownerName: row.ownerName,
      stageId: row.stageId,
      stageName: row.stageName,
      outcome: row.outcome,
      amount: moneyOf(row.amountMinor, row.currency),
      probability: row.probability,
      forecastCategory: row.forecastCategory,
      closeDate: row.closeDate,
      lostReason: row.lostReason,
      source: row.source,
      externalId: row.externalId,
      tags: JSON.parse(row.tags) as string[],
      custom: JSON.parse(row.custom) as CustomValues,
      lastActivityAt: row.lastActivityAt === null ? null : instantOf(row.lastActivityAt),
      standing: standingOfRow(row, row.outcome, week),
      nextStep: nextStepOf(row),
      createdAt: instantOf(row.createdAt),
      updatedAt: instantOf(row.updatedAt),
    }),
  );
}
