import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { EmptyState, type Tab, Tabs } from '../../../ui/index.ts';
import { FindingsTab } from '../findings/findings-tab.tsx';
import type { HealthOf } from '../health/health-dialog.tsx';
import { dayWords } from '../review-words.ts';
import { DealsTab } from './deals-tab.tsx';
import { OwnersTab } from './owners-tab.tsx';
import type { ReviewTab } from './review-search.ts';
import { RulesTab } from './rules-tab.tsx';
import { useReviewSearch, useShowReview } from './use-show-review.ts';

interface ReviewTabsProps {
  review: Review;
  actions: ReactNode;
  onHealth: (about: HealthOf) => void;
}

/** What was found, looked at from four sides. */
export function ReviewTabs({ review, actions, onHealth }: ReviewTabsProps) {
  const { tab = 'findings' } = useReviewSearch();
  const show = useShowReview();
  const { counts, keptWhole } = review;
  if (!counts) return null;
  const go = (to: ReviewTab) => show(to === 'findings' ? {} : { tab: to });
  const kept = (content: ReactNode) => (keptWhole ? content : <NotKept review={review} />);
  const contents = {
    findings: () => kept(<FindingsTab review={review} />),
    rules: () => <RulesTab review={review} />,
    deals: () => kept(<DealsTab review={review} onHealth={onHealth} />),
    owners: () => <OwnersTab review={review} onHealth={onHealth} />,
  };
  const tabs: Tab<ReviewTab>[] = [
    { value: 'findings', label: 'Findings', count: counts.findings, content: null },
    {
      value: 'rules',
      label: 'By rule',
      count: counts.byRule.filter(({ findings }) => findings > 0).length,
      content: null,
    },
    { value: 'deals', label: 'Deals', count: counts.deals, content: null },
    { value: 'owners', label: 'Owners', count: counts.byOwner.length, content: null },
  ];
  return (
    <Tabs
      flush
      actions={actions}
      label="Sides of the review"
      tabs={tabs.map((one) => ({ ...one, content: one.value === tab ? contents[one.value]() : null }))}
      value={tab}
      onChange={go}
      className="min-h-0 flex-1"
    />
  );
}

function NotKept({ review: { at } }: { review: Review }) {
  return (
    <EmptyState icon={History} title="Only the figures are kept">
      {`This review is of ${dayWords(at)}. Of reviews that old, what was found in each deal is let go after a while, and the counts and figures stay.`}
    </EmptyState>
  );
}
