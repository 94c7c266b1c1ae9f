import { setImmediate as breathe } from 'node:timers/promises';
import type { Page } from '../../../../contract/base.ts';
import type { Finding, FindingGroup, FindingsInput } from '../../../../contract/pipeline/review-shapes.ts';
import { severityWords } from '../../../../contract/pipeline/rule-words.ts';

import type { FindingsAsked } from './filter-findings.ts';
import type { FoundLists } from './found-lists.ts';
import type { ReviewView, ReviewViews } from './review-view.ts';
import { sayFinding } from './say-finding.ts';

/** Findings that are said in one go; the event loop is let through in between. */
const slice = 250;
const groupsAtMost = 5000;

type Group = { key: string; label: string; count: number };

/** What a review found, as a list. */
export function createFindingLists(views: ReviewViews, listed: FoundLists) {
  return {
    async findings({ id, limit, offset, ...asked }: FindingsInput): Promise<Page<Finding>> {
      const view = views.of(id);
      const found = await listed(view, asked);
      const items: Finding[] = [];
      for (let at = offset; at < Math.min(offset + limit, found.length); at++) {
        if (items.length > 0 && items.length % slice === 0) await breathe();
        items.push(sayFinding(view, found[at] ?? 0));
      }
      return { items, nextCursor: null, total: found.length };
    },

    async groups({ id, by, ...asked }: FindingsAsked & { id: string; by: FindingGroup }): Promise<{ items: Group[] }> {
      const view = views.of(id);
      const found = await listed(view, asked);
      const groups: Group[] = [];
      let last: { key: string; label: string; count: number } | undefined;
      for (const finding of found) {
        const { key, label } = groupOf(view, finding, by);
        if (last?.key === key) last.count++;
        else {
          if (groups.length === groupsAtMost) return { items: [] };
          last = { key, label, count: 1 };
          groups.push(last);
        }
      }
      return { items: groups };
    },

    /** All of a list, one after another, as fast as they are taken. */
    async *all({ id, ...asked }: FindingsAsked & { id: string }): AsyncGenerator<Finding> {
      const view = views.of(id);
      const found = await listed(view, asked);
      for (const [at, finding] of found.entries()) {
        if (at > 0 && at % slice === 0) await breathe();
        yield sayFinding(view, finding);
      }
    },
  };
}

function groupOf({ snapshot: { deals, findings } }: ReviewView, finding: number, by: FindingGroup) {
  const spec = findings.specOf(finding);
  if (by === 'severity') return { key: spec.severity, label: severityWords[spec.severity] };
  if (by === 'rule') return { key: spec.id, label: spec.name };
  const deal = findings.dealOf(finding);
  if (by === 'deal') return { key: deals.id(deal), label: deals.name(deal) };
  return { key: deals.ownerId(deal) ?? '', label: deals.ownerName(deal) ?? 'Nobody' };
}
