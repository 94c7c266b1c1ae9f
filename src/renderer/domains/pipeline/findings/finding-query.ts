import type { FindingsInput } from '../../../../contract/pipeline/review-shapes.ts';
import type { TableLayout } from '../../../ui/index.ts';
import { sortText } from '../review/layouts.ts';
import type { ReviewSearch } from '../review/review-search.ts';

export type FindingQuery = Omit<Partial<FindingsInput>, 'limit' | 'offset'> & { id: string };

/** What is worst and largest comes first. */
const usualSort = 'severity,-amount,deal';

/** The question that the table of findings asks. */
export function findingQuery(
  id: string,
  shown: ReviewSearch,
  search: string | undefined,
  layout: TableLayout,
): FindingQuery {
  const { severity, category, rule, owner, muted } = shown;
  const sort = sortText(layout);
  const { group } = layout;
  return {
    id,
    search,
    severity: severity && [severity],
    category: category && [category],
    ruleId: rule === undefined ? undefined : [rule],
    ownerId: owner === undefined ? undefined : [owner === 'none' ? null : owner],
    muted,
    // Rows of a group stand together, so the group is what they are sorted by first.
    sort: group ? `${group},${sort ?? usualSort}` : sort,
  };
}
