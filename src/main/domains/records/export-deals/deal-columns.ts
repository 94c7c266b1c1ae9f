import type { Database } from 'better-sqlite3';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';
import { minorDigits } from '../../../platform/money/currencies.ts';
import { listCustomFields } from '../services/custom-fields.ts';
import { standingWords } from '../standing/standing-words.ts';

export type CellValue = string | number | boolean | null;
export type DealColumn = { name: string; also: string[]; header: string; value: (deal: Deal) => CellValue };

const column = (name: string, header: string, value: (deal: Deal) => CellValue, also: string[] = []): DealColumn => ({
  name,
  also,
  header,
  value,
});

const own: DealColumn[] = [
  column('id', 'Id', (deal) => deal.id),
  column('name', 'Deal name', (deal) => deal.name),
  column('accountName', 'Account', (deal) => deal.accountName, ['account', 'accountId']),
  column('ownerName', 'Owner', (deal) => deal.ownerName, ['owner', 'ownerId']),
  column('stageName', 'Stage', (deal) => deal.stageName, ['stage', 'stageId']),
  column('outcome', 'Outcome', (deal) => deal.outcome),
  column('amount', 'Amount', ({ amount }) => amount && major(amount.amountMinor, amount.currency)),
  column('currency', 'Currency', ({ amount }) => amount?.currency ?? null),
  column('probability', 'Probability', (deal) => deal.probability),
  column('forecastCategory', 'Forecast category', (deal) => deal.forecastCategory?.replaceAll('_', ' ') ?? null, [
    'forecast',
  ]),
  column('closeDate', 'Close date', (deal) => deal.closeDate),
  column('standing', 'Next step', (deal) => standingWords[deal.standing]),
  column('nextWhat', 'Next action', ({ nextStep }) => nextStep?.what ?? null),
  column('nextAt', 'Next action due', ({ nextStep }) => nextStep?.at ?? null),
  column('source', 'Source', (deal) => deal.source),
  column('lostReason', 'Lost reason', (deal) => deal.lostReason),
  column('externalId', 'External id', (deal) => deal.externalId),
  column('tags', 'Tags', (deal) => deal.tags.join('; ')),
  column('lastActivityAt', 'Last activity', (deal) => deal.lastActivityAt, ['lastActivity']),
  column('createdAt', 'Created', (deal) => deal.createdAt),
  column('updatedAt', 'Updated', (deal) => deal.updatedAt),
];

/** An amount says little without its currency, and a standing without what is planned. */
const brings: Record<string, string[]> = { amount: ['currency'], standing: ['nextWhat', 'nextAt'] };

const usual = [
  'name',
  'accountName',
  'ownerName',
  'stageName',
  'amount',
  'currency',
  'probability',
  'forecastCategory',
  'closeDate',
  'source',
  'tags',
];

/** 1234.50 for 123450 cents: without a sign for thousands, so that a spreadsheet sees a number. */
function major(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  if (digits === 0) return String(amountMinor);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  return `${amountMinor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The columns that an export asks for by name, in that order, with those that they bring along. */
export function dealColumns(db: Database, asked: string | undefined): DealColumn[] {
  const custom = listCustomFields(db, 'deals').map(({ label }) =>
    column(`custom.${label}`, label, (deal) => deal.custom[label] ?? null),
  );
  const known = [...own, ...custom];
  const names =
    asked
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  const chosen = (names.length > 0 ? names : [...usual, ...custom.map(({ name }) => name)]).map((name) => {
    const lower = name.toLowerCase();
    const found = known.find((one) => [one.name, ...one.also].some((word) => word.toLowerCase() === lower));
    if (found) return found;
    const words = known.map((one) => one.name);
    throw invalid(
      'columns',
      `There is no column "${name.slice(0, 80)}".${didYouMean(name, words)}`,
      `The columns are ${words.join(', ')}.`,
    );
  });
  return chosen.flatMap((one) => {
    const along = known.filter((other) => brings[one.name]?.includes(other.name) && !chosen.includes(other));
    return [one, ...along];
  });
}
