import type { Finding, ReviewedDeal } from '../../../../contract/pipeline/review-shapes.ts';
import { categoryWords, severityWords } from '../../../../contract/pipeline/rule-words.ts';
import { minorDigits } from '../../../platform/money/currencies.ts';
import type { Cell, SheetColumn } from '../../../platform/sheets/sheet.ts';

const whole = (amount: { amountMinor: number; currency: string } | null): number | null =>
  amount && amount.amountMinor / 10 ** minorDigits(amount.currency);

export const dealColumns: SheetColumn[] = [
  { label: 'Deal', type: 'text', width: 36 },
  { label: 'Account', type: 'text', width: 24 },
  { label: 'Owner', type: 'text', width: 18 },
  { label: 'Stage', type: 'text', width: 18 },
  { label: 'Amount', type: 'money' },
  { label: 'Currency', type: 'text', width: 10 },
  { label: 'Close date', type: 'day', width: 12 },
  { label: 'Health', type: 'number', width: 10 },
  { label: 'Findings', type: 'number', width: 10 },
];
export const dealRow = (deal: ReviewedDeal): Cell[] => [
  ...[deal.name, deal.accountName, deal.ownerName, deal.stageName, whole(deal.amount), deal.amount?.currency ?? null],
  ...[deal.closeDate, deal.health, deal.findings],
];

export const findingColumns: SheetColumn[] = [
  { label: 'Severity', type: 'text', width: 10 },
  { label: 'Rule', type: 'text', width: 28 },
  { label: 'Deal', type: 'text', width: 36 },
  { label: 'Owner', type: 'text', width: 18 },
  { label: 'What was found', type: 'text', width: 60 },
  { label: 'What to do', type: 'text', width: 60 },
];
export const findingRow = (found: Finding): Cell[] => [
  ...[severityWords[found.severity], found.ruleName, found.dealName, found.ownerName, found.message],
  found.remediation.action,
];

/** In a workbook there is room for all of it. */
export const allFindingColumns: SheetColumn[] = [
  ...findingColumns,
  { label: 'Category', type: 'text', width: 16 },
  { label: 'Account', type: 'text', width: 24 },
  { label: 'Stage', type: 'text', width: 18 },
  { label: 'Amount', type: 'money' },
  { label: 'Currency', type: 'text', width: 10 },
  { label: 'Found since', type: 'moment', width: 18 },
  { label: 'Deal id', type: 'text', width: 38 },
  { label: 'Rule id', type: 'text', width: 24 },
];
export const allFindingRow = (found: Finding): Cell[] => [
  ...findingRow(found),
  ...[categoryWords[found.category], found.accountName, found.stageName, whole(found.amount)],
  ...[found.amount?.currency ?? null, found.since, found.dealId, found.ruleId],
];

export const allDealColumns: SheetColumn[] = [
  ...dealColumns,
  { label: 'Critical', type: 'number', width: 10 },
  { label: 'Forecast', type: 'text', width: 12 },
  { label: 'Deal id', type: 'text', width: 38 },
];
export const allDealRow = (deal: ReviewedDeal): Cell[] => [
  ...dealRow(deal),
  ...[deal.critical, deal.forecastCategory?.replaceAll('_', ' ') ?? null, deal.dealId],
];
