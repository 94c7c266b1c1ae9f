import type { FixOffer } from '../../../../contract/pipeline/rule-language.ts';
import { type Deal, dealPatch, type Stage } from '../../../../contract/records/shapes.ts';
import { explainIssue } from '../../../platform/boundary/explain-issue.ts';
import { invalid } from '../../../platform/invalid.ts';
import { dayHere, startOfDay } from '../../../platform/schedule/local-time.ts';
import type { DealPatch } from './fix-desk.ts';

export type Given = Record<string, string | number | null | { amountMinor: number; currency: string }>;
type Set = Extract<FixOffer, { kind: 'set' }>;
type SetTo = Extract<FixOffer, { kind: 'set_to' }>;

/** What a person gave for a field, as it is kept. */
export function givenValue({ field }: Set, values: Given): DealPatch {
  if (!Object.hasOwn(values, field)) {
    throw invalid(`values.${field}`, `It is not said what ${field} is to be.`, `Send it as values.${field}.`);
  }
  const given = { [field]: values[field] };
  const { success, data, error } = dealPatch.safeParse(given);
  if (success) return data;
  const [wrong] = error.issues.flatMap((issue) => explainIssue(issue, given, dealPatch));
  throw invalid(`values.${wrong?.path ?? field}`, wrong?.message ?? `${field}: this cannot be taken.`);
}

/** What follows from the deal itself; null: nothing does. */
export function followingValue(
  { field, to }: SetTo,
  deal: Deal,
  stages: readonly Stage[],
  now: number,
): DealPatch | null {
  if (field === 'probability' && to === 'stage_probability') {
    const stage = stages.find(({ id }) => id === deal.stageId);
    return stage ? { probability: stage.probability } : null;
  }
  if (field === 'forecastCategory' && (to === 'pipeline' || to === 'best_case')) return { forecastCategory: to };
  if (field !== 'closeDate') return null;
  const here = new Date(now);
  const month = here.getMonth();
  if (to === 'in_30_days') return { closeDate: dayHere(startOfDay(now, 30)) };
  if (to === 'end_of_month') return { closeDate: lastDay(here.getFullYear(), month) };
  return to === 'end_of_quarter' ? { closeDate: lastDay(here.getFullYear(), month - (month % 3) + 2) } : null;
}

const lastDay = (year: number, month: number): string => dayHere(new Date(year, month + 1, 0).getTime());
