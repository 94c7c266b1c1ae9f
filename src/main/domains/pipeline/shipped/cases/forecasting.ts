import { dayOn, noStep } from '../scenario.ts';
import type { RuleCase } from './case.ts';

const amount = (to: number, daysAgo: number) => ({ field: 'amount_minor' as const, to, daysAgo });
const quarterEnd = '2026-09-30';

export const forecasting: RuleCase[] = [
  {
    rule: 'close-date-past',
    trips: { deal: { close_date: dayOn(-1) } },
    not: { deal: { close_date: dayOn(0) } },
    missing: { deal: { close_date: null } },
  },
  {
    rule: 'commit-in-early-stage',
    trips: { deal: { stage_id: 'evaluation', forecast_category: 'commit' } },
    not: { deal: { stage_id: 'proposal', forecast_category: 'commit' } },
    missing: { deal: { stage_id: 'evaluation', forecast_category: null } },
  },
  {
    rule: 'commit-without-plan',
    trips: { deal: { forecast_category: 'commit', ...noStep } },
    not: { deal: { forecast_category: 'commit' } },
    missing: { deal: { forecast_category: null, ...noStep } },
  },
  {
    rule: 'amount-outlier',
    trips: { deal: { amount_minor: 20_000_100 } },
    not: { deal: { amount_minor: 18_000_000 } },
    missing: { deal: { amount_minor: 90_000_000, currency: 'CHF' } },
  },
  {
    rule: 'quarter-end-pile-up',
    trips: { deal: { close_date: quarterEnd }, beside: [{}, {}] },
    not: { deal: { close_date: quarterEnd }, beside: [{}] },
    missing: { deal: { close_date: null }, beside: [{}, {}] },
  },
  {
    rule: 'probability-off',
    trips: { deal: { probability: 81 } },
    not: { deal: { probability: 80 } },
    missing: { deal: { probability: null } },
  },
  {
    rule: 'amount-grew-late',
    trips: { moves: [amount(6_600_000, 10)] },
    not: { moves: [amount(6_400_000, 10)] },
    missing: { deal: { amount_minor: null }, moves: [amount(6_600_000, 10)] },
  },
  {
    rule: 'amount-shrank',
    trips: { moves: [amount(3_700_000, 10)] },
    not: { moves: [amount(3_800_000, 10)] },
    missing: { moves: [amount(3_700_000, 10), { field: 'amount_minor', to: null, daysAgo: 5 }] },
  },
  {
    rule: 'closes-too-soon',
    trips: { deal: { stage_id: 'evaluation', close_date: dayOn(14) } },
    not: { deal: { stage_id: 'evaluation', close_date: dayOn(15) } },
    missing: { deal: { stage_id: 'evaluation', close_date: null } },
  },
  {
    rule: 'no-forecast-category',
    trips: { deal: { forecast_category: null } },
    not: { deal: { forecast_category: 'pipeline' } },
    missing: { deal: { forecast_category: null, stage_id: 'discovery' } },
  },
  {
    rule: 'closed-category-while-open',
    trips: { deal: { forecast_category: 'closed' } },
    not: { deal: { forecast_category: 'commit' } },
    missing: { deal: { forecast_category: null } },
  },
  {
    rule: 'omitted-late',
    trips: { deal: { forecast_category: 'omitted' } },
    not: { deal: { forecast_category: 'omitted', stage_id: 'evaluation' } },
    missing: { deal: { forecast_category: null } },
  },
  {
    rule: 'close-date-far-off',
    trips: { deal: { close_date: dayOn(541) } },
    not: { deal: { close_date: dayOn(540) } },
    missing: { deal: { close_date: null } },
  },
  {
    rule: 'pulled-in-early',
    trips: { deal: { stage_id: 'evaluation' }, moves: [{ field: 'close_date', to: dayOn(20), daysAgo: 13 }] },
    not: { deal: { stage_id: 'evaluation' }, moves: [{ field: 'close_date', to: dayOn(20), daysAgo: 15 }] },
    missing: { deal: { stage_id: 'evaluation' }, moves: [{ field: 'close_date', to: null, daysAgo: 13 }] },
  },
];
