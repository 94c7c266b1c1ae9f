import type { Rule } from '../../../../../contract/pipeline/rules.ts';

/** A rule for tests. */
export const aRule = (part: Partial<Rule> = {}): Rule => ({
  id: 'quiet',
  name: 'Quiet',
  category: 'engagement',
  severity: 'warning',
  description: 'Nobody talks.',
  when: { field: 'lastActivityAt', op: 'older_than_days', value: '$days' },
  message: 'Quiet.',
  remediation: { action: 'Call.', owner: 'rep', fix: null },
  stages: null,
  thresholds: { days: { label: 'Days', value: 14, unit: 'days', min: 1, max: 90 } },
  closed: false,
  enabled: true,
  custom: false,
  shipped: { severity: 'warning', thresholds: { days: 14 } },
  overrides: { workspace: null, mine: null },
  problem: null,
  needsField: null,
  version: 1,
  backtest: null,
  ...part,
});
