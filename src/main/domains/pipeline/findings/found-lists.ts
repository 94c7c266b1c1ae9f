import { type FindingsAsked, filterFindings } from './filter-findings.ts';
import type { ReviewView } from './review-view.ts';
import { sortFindings } from './sort-findings.ts';

const heldAtMost = 4;

/** Lists of findings, filtered and sorted. The last few are held, so that paging through one is for nothing. */
export function createFoundLists() {
  const held = new Map<string, Promise<Uint32Array>>();
  return (view: ReviewView, asked: FindingsAsked): Promise<Uint32Array> => {
    const { severity, category, ruleId, ownerId, dealId, search, muted, sort } = asked;
    const key = JSON.stringify([view.key, severity, category, ruleId, ownerId, dealId, search?.trim(), muted, sort]);
    const known = held.get(key);
    const list = known ?? filterFindings(view, asked).then((found) => sortFindings(view.snapshot, found, sort));
    held.delete(key);
    held.set(key, list);
    if (!known) list.catch(() => held.delete(key));
    for (const oldest of held.keys()) {
      if (held.size <= heldAtMost) break;
      held.delete(oldest);
    }
    return list;
  };
}
export type FoundLists = ReturnType<typeof createFoundLists>;
