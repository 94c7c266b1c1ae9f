import type { PocPlan } from '../../../../contract/pocs/shapes.ts';

/** "3 of 8 passed", "1 failed", "2 without evidence": what is left to prove. */
export function criterionCounts({ criteria, progress }: Pick<PocPlan, 'criteria' | 'progress'>): string[] {
  const { total, passed, failed, withEvidence } = progress.criteria;
  const ticked = criteria.filter(({ customerTicked }) => customerTicked).length;
  return [
    `${passed.toString()} of ${total.toString()} passed`,
    ...(failed > 0 ? [`${failed.toString()} failed`] : []),
    ...(total > withEvidence ? [`${(total - withEvidence).toString()} without evidence`] : []),
    ...(ticked > 0 ? [`${ticked.toString()} ticked by the customer`] : []),
  ];
}
