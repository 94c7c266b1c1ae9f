import { type Category, categories, type Severity } from '../../../../contract/pipeline/rule-language.ts';
import { categoryWords } from '../../../../contract/pipeline/rule-words.ts';
import { categoryCap, fullHealth, pointsOf } from './points.ts';

export type HealthFinding = { ruleId: string; ruleName: string; severity: Severity; category: Category };
export type HealthLine = { what: string; points: number; ruleId: string | null; category: Category | null };

/** The health of a deal, with the lines of the sum that it is. What is accepted is not among the findings. */
export function healthOf(findings: readonly HealthFinding[]): { health: number; lines: HealthLine[] } {
  const lines: HealthLine[] = [
    { what: 'A deal with nothing to mend', points: fullHealth, ruleId: null, category: null },
  ];
  for (const category of categories) {
    let taken = 0;
    for (const { ruleId, ruleName, severity } of findings.filter((finding) => finding.category === category)) {
      taken += pointsOf[severity];
      lines.push({ what: ruleName, points: -pointsOf[severity], ruleId, category });
    }
    if (taken > categoryCap) {
      const what = `${categoryWords[category]} takes off ${categoryCap} at most`;
      lines.push({ what, points: taken - categoryCap, ruleId: null, category });
    }
  }
  const sum = lines.reduce((total, { points }) => total + points, 0);
  if (sum < 0) lines.push({ what: 'No deal has less than 0', points: -sum, ruleId: null, category: null });
  return { health: Math.max(sum, 0), lines };
}
