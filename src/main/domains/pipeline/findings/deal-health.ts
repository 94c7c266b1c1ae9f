import { type Category, categories } from '../../../../contract/pipeline/rule-language.ts';
import { AppError } from '../../../platform/app-error.ts';
import { healthOf } from '../health/health.ts';
import { meanHealth } from '../health/health-of-many.ts';
import { fullHealth, pointsOf } from '../health/points.ts';
import { findingsOfDeal } from '../snapshot/find-in-rule.ts';
import type { Snapshots } from '../snapshot/snapshots.ts';

const lowestShown = 10;
const bins = [0, 20, 40, 60, 80];

const notAmongThem = (dealId: string): AppError =>
  new AppError('NOT_FOUND', `This review did not look at a deal with the id "${dealId.slice(0, 80)}".`, {
    remedy: 'It was closed or not there yet, or it was not asked for.',
  });

/** How health numbers of a review come about. What was accepted when it was made counts for nothing. */
export function createHealthSums(snapshots: Snapshots) {
  return {
    ofDeal(id: string, dealId: string) {
      const { deals, findings } = snapshots.get(id);
      const deal = deals.placeOf(dealId);
      if (deal === -1) throw notAmongThem(dealId);
      const found = findingsOfDeal(findings, deal).filter((finding) => findings.muteOf(finding) === null);
      const sum = healthOf(
        found.map((finding) => {
          const { id: ruleId, name: ruleName, severity, category } = findings.specOf(finding);
          return { ruleId, ruleName, severity, category };
        }),
      );
      return { dealId, dealName: deals.name(deal), ...sum };
    },

    /** Of all deals, or of an owner's: 100 for each, less what findings take off, and what was given back of that. */
    ofPipeline(id: string, ownerId?: string | null) {
      const { deals, findings, owners } = snapshots.get(id);
      const code =
        ownerId === undefined ? undefined : ownerId === null ? 0 : owners.findIndex((one) => one.id === ownerId) + 1;
      const nobody = code === 0 && ownerId !== null;
      const counts = (deal: number) => code === undefined || (!nobody && deals.ownerCode(deal) === code);
      const distribution = bins.map((from) => ({ from, to: from === 80 ? 100 : from + 19, deals: 0 }));
      const places: number[] = [];
      let [points, size] = [0, 0];
      for (let deal = 0; deal < deals.size; deal++) {
        if (!deals.isOpen(deal) || !counts(deal)) continue;
        const health = deals.health(deal);
        points += health;
        size++;
        places.push(deal);
        const bin = distribution[Math.min(Math.floor(health / 20), bins.length - 1)];
        if (bin) bin.deals++;
      }
      const taken = new Map<Category, number>();
      for (const { spec, start, found } of findings.rules) {
        for (let finding = start; finding < start + found; finding++) {
          const deal = findings.dealOf(finding);
          if (!deals.isOpen(deal) || !counts(deal) || findings.muteOf(finding) !== null) continue;
          taken.set(spec.category, (taken.get(spec.category) ?? 0) + pointsOf[spec.severity]);
        }
      }
      const pointsByCategory = categories.map((category) => ({ category, points: taken.get(category) ?? 0 }));
      const takenOff = pointsByCategory.reduce((sum, one) => sum + one.points, 0);
      return {
        health: meanHealth(points, size),
        deals: size,
        points,
        distribution,
        lowest: lowestOf(places, deals.health).map((deal) => ({
          dealId: deals.id(deal),
          name: deals.name(deal),
          health: deals.health(deal),
        })),
        pointsByCategory,
        capped: points - (fullHealth * size - takenOff),
      };
    },
  };
}

/** The few with the least, without sorting all. */
function lowestOf(places: number[], of: (place: number) => number): number[] {
  const lowest: number[] = [];
  for (const place of places) {
    const last = lowest.at(-1);
    if (lowest.length === lowestShown && last !== undefined && of(place) >= of(last)) continue;
    const at = lowest.findIndex((other) => of(place) < of(other));
    lowest.splice(at === -1 ? lowest.length : at, 0, place);
    if (lowest.length > lowestShown) lowest.pop();
  }
  return lowest;
}
