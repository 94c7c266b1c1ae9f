import type { FactNeeds } from './fact-shapes.ts';

export const noNeeds = (): FactNeeds => ({ deal: new Set(), related: new Map(), tracked: new Set(), team: false });

/** What several rules need, read once. */
export function mergeNeeds(all: Iterable<FactNeeds>): FactNeeds {
  const merged = noNeeds();
  for (const { deal, related, tracked, team } of all) {
    for (const field of deal) merged.deal.add(field);
    for (const [name, fields] of related) {
      merged.related.set(name, (merged.related.get(name) ?? new Set<string>()).union(fields));
    }
    for (const field of tracked) merged.tracked.add(field);
    merged.team ||= team;
  }
  return merged;
}
