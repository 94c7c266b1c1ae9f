import { categories, type RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { categoryCap, fullHealth, pointsOf } from './points.ts';

/** Which deals a rule found, by their index; `counts` says of each whether it counts, as it was not accepted. */
export type RuleHits = { spec: Pick<RuleSpec, 'severity' | 'category'>; deals: Uint32Array; counts: Uint8Array };

/** The health of very many deals at once: what `healthOf` says of each of them. */
export function healthOfMany(size: number, rules: readonly RuleHits[]): Uint8Array {
  const health = new Int32Array(size).fill(fullHealth);
  const taken = new Uint16Array(size);
  for (const category of categories) {
    const ofCategory = rules.filter(({ spec }) => spec.category === category);
    if (ofCategory.length === 0) continue;
    taken.fill(0);
    for (const { spec, deals, counts } of ofCategory) {
      const points = pointsOf[spec.severity];
      for (let i = 0; i < deals.length; i++) {
        const deal = deals[i] ?? 0;
        if (counts[i] === 1) taken[deal] = (taken[deal] ?? 0) + points;
      }
    }
    for (let deal = 0; deal < size; deal++) {
      health[deal] = (health[deal] ?? 0) - Math.min(taken[deal] ?? 0, categoryCap);
    }
  }
  return Uint8Array.from(health, (points) => Math.max(points, 0));
}

/** The mean over deals, to a tenth. Without deals nothing is wrong. */
export const meanHealth = (points: number, deals: number): number =>
  deals === 0 ? fullHealth : Math.round((points / deals) * 10) / 10;
