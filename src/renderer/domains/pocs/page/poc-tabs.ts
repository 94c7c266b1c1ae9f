export const pocTabs = [
  { value: 'overview', label: 'Overview' },
  { value: 'plan', label: 'Action plan' },
  { value: 'phases', label: 'Phases & tasks' },
  { value: 'criteria', label: 'Success criteria' },
  { value: 'team', label: 'Team' },
  { value: 'stack', label: 'Tech stack & docs' },
  { value: 'calls', label: 'Calls' },
  { value: 'values', label: 'Value framework' },
] as const;
export type PocTab = (typeof pocTabs)[number]['value'];

export const isPocTab = (text: unknown): text is PocTab => pocTabs.some(({ value }) => value === text);
