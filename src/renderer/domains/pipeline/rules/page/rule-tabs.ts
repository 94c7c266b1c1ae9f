export const ruleTabs = ['preview', 'backtest', 'versions', 'yaml'] as const;
export type RuleTab = (typeof ruleTabs)[number];

/** Addresses are typed by hand and come from elsewhere; what makes no sense is left out. */
export function ruleSearch({ tab }: Record<string, unknown>): { tab?: Exclude<RuleTab, 'preview'> } {
  return tab === 'backtest' || tab === 'versions' || tab === 'yaml' ? { tab } : {};
}

/** What a new rule begins as a copy of. */
export const newRuleSearch = ({ from }: Record<string, unknown>): { from?: string } =>
  typeof from === 'string' && from.length <= 64 ? { from } : {};

/** Whether a rule is edited as text. */
export const editSearch = ({ as }: Record<string, unknown>): { as?: 'yaml' } => (as === 'yaml' ? { as } : {});
