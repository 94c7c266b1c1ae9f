import type { FactNeeds } from '../fact-shapes.ts';

/** The columns of `deals` that each field is made from. */
const madeFrom: Record<string, string[]> = {
  name: ['name'],
  account: ['account_id'],
  accountId: ['account_id'],
  owner: ['owner_id'],
  ownerId: ['owner_id'],
  stage: ['stage_id'],
  stageId: ['stage_id'],
  stagePosition: ['stage_id'],
  stageProbability: ['stage_id'],
  outcome: ['stage_id'],
  amount: ['amount_minor', 'currency'],
  amountInBase: ['amount_minor', 'currency'],
  currency: ['currency'],
  probability: ['probability'],
  forecastCategory: ['forecast_category'],
  closeDate: ['close_date'],
  daysToClose: ['close_date'],
  closesInLastDaysOfQuarter: ['close_date'],
  source: ['source'],
  lostReason: ['lost_reason'],
  tags: ['tags'],
  createdAt: ['created_at'],
  ageDays: ['created_at'],
  stageSince: ['created_at'],
  daysInStage: ['created_at'],
  reopenedAt: [],
  closedAt: ['stage_id', 'close_date', 'updated_at'],
  standing: ['stage_id', 'next_form', 'next_at'],
  nextAt: ['next_form', 'next_at'],
  nextWhat: ['next_form', 'next_what'],
  nextMeetingAt: ['next_form', 'next_kind', 'next_at'],
  likelyDuplicates: ['stage_id', 'account_id', 'name'],
  sameDayCloses: ['stage_id', 'owner_id', 'close_date'],
  openDealsOfAccount: ['stage_id', 'account_id'],
  industry: ['account_id'],
  employees: ['account_id'],
  country: ['account_id'],
  accountTags: ['account_id'],
};

export function columnsFor({ deal, tracked }: FactNeeds): string[] {
  const columns = new Set<string>(tracked.size > 0 ? ['created_at'] : []);
  for (const field of deal) {
    const from = field.startsWith('custom.')
      ? ['custom']
      : field.startsWith('account.custom.')
        ? ['account_id']
        : (madeFrom[field] ?? []);
    for (const column of from) columns.add(column);
  }
  return [...columns];
}
