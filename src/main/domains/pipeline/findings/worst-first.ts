import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { severities } from '../../../../contract/pipeline/rule-language.ts';

/** The order in which findings are mended: the worst, and of those the ones with the most at stake. */
export function worstFirst(a: Finding, b: Finding): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (bySeverity !== 0) return bySeverity;
  const byAmount = (b.amount?.amountMinor ?? 0) - (a.amount?.amountMinor ?? 0);
  return byAmount !== 0 ? byAmount : a.dealName < b.dealName ? -1 : a.dealName > b.dealName ? 1 : 0;
}
