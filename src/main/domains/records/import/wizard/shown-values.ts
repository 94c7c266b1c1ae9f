import { minorDigitsOf } from '../index.ts';
import type { ImportPlan } from './import-plan.ts';
import { type RowValues, type Slot, slotOf } from './record-values.ts';
import { dueShown, stepShown } from './shown-step.ts';

/** The values of a row as a person reads them, by the target they were read into. */
export function shownValues(plan: ImportPlan, values: RowValues): Record<string, string> {
  const shown: Record<string, string> = {};
  const at = (slot: Slot) => values[slotOf[slot]] ?? null;
  const custom = JSON.parse(String(at('custom') ?? '{}')) as Record<string, unknown>;
  for (const { target, custom: field } of plan.columns) {
    const text = field ? custom[field.label] : textOf(target, plan, at);
    if (text !== null && text !== undefined) shown[target] = String(text);
  }
  return shown;
}

function textOf(target: string, plan: ImportPlan, at: (slot: Slot) => string | number | null): string | number | null {
  switch (target) {
    case 'amount':
    case 'annualRevenue':
      return at('amount') === null ? null : moneyText(Number(at('amount')), String(at('currency')));
    case 'stage':
    case 'status':
      return plan.stages.find(({ id }) => id === at('stage'))?.name ?? null;
    case 'probability':
      return at('probability') === null ? null : `${at('probability')} %`;
    case 'createdAt':
      return at('createdAt') === null ? null : new Date(Number(at('createdAt'))).toISOString();
    case 'nextWhat':
      return stepShown(plan, at);
    case 'nextAt':
      return dueShown(plan, at);
    case 'tags':
      return (JSON.parse(String(at('tags') ?? '[]')) as string[]).join(', ') || null;
    default:
      return isSlot(target) ? at(target) : null;
  }
}

const isSlot = (target: string): target is Slot => target in slotOf;

function moneyText(minor: number, currency: string): string {
  const digits = minorDigitsOf(currency);
  return `${(minor / 10 ** digits).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${currency}`;
}
