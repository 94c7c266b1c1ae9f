import type { Category, Severity } from './rule-language.ts';

/** Categories and severities as people read them, on the page, in reports and in files alike. */
export const categoryWords: Record<Category, string> = {
  data_quality: 'Data quality',
  sales_hygiene: 'Sales hygiene',
  forecasting: 'Forecasting',
  progression: 'Progression',
  engagement: 'Engagement',
  compliance: 'Compliance',
};
export const severityWords: Record<Severity, string> = { critical: 'Critical', warning: 'Warning', info: 'Info' };
