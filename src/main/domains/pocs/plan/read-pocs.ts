import type { Database } from 'better-sqlite3';
import { type Branding, branding as brandingShape, type Poc } from '../../../../contract/pocs/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { instantOf } from './part.ts';

export type PocRow = Omit<Poc, 'amount' | 'holidays' | 'branding' | 'templateName' | 'createdAt' | 'updatedAt'> & {
  templateVersion: number;
  amountMinor: number | null;
  currency: string | null;
  holidays: string;
  branding: string;
  createdAt: number;
  updatedAt: number;
};

export const selectPocs = `SELECT p.id, p.deal_id AS dealId, d.name AS dealName, d.account_id AS accountId,
    a.name AS accountName, d.amount_minor AS amountMinor, d.currency, o.name AS ownerName, p.name, p.summary,
    p.internal_note AS internalNote, p.outcome, p.outcome_note AS outcomeNote, p.ended_on AS endedOn, p.kickoff,
    p.working_days AS workingDays, p.holidays, p.template_id AS templateId, p.template_version AS templateVersion,
    p.branding, p.signed_by AS signedBy, p.signed_on AS signedOn, p.created_at AS createdAt, p.updated_at AS updatedAt
  FROM pocs p JOIN deals d ON d.id = p.deal_id
    LEFT JOIN accounts a ON a.id = d.account_id LEFT JOIN people o ON o.id = d.owner_id`;

type Names = (key: string, version: number) => string;

export function readPoc(db: Database, id: string, nameOf: Names): Poc {
  const row = db.prepare<[string], PocRow>(`${selectPocs} WHERE p.id = ?`).get(id);
  if (!row) throw notFound('POC', id);
  const { templateVersion, amountMinor, currency, ...poc } = row;
  return {
    ...poc,
    amount: amountFrom({ amountMinor, currency }),
    holidays: JSON.parse(row.holidays) as Poc['holidays'],
    branding: brandingFrom(row.branding),
    templateName: nameOf(row.templateId, templateVersion),
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  };
}

export const pocsOfDeal = (db: Database, dealId: string): string[] =>
  db.prepare<[string], string>('SELECT id FROM pocs WHERE deal_id = ?').pluck().all(dealId);

export const amountFrom = ({ amountMinor, currency }: Pick<PocRow, 'amountMinor' | 'currency'>) =>
  amountMinor === null || currency === null ? null : { amountMinor, currency };

/** The look of a packet when nobody has chosen one. */
export const plainBranding: Branding = { company: '', colour: '#4f46e5', logo: null };

export const brandingFrom = (json: string): Branding => brandingShape.safeParse(JSON.parse(json)).data ?? plainBranding;
