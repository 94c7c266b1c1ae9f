import { ClipboardCheck } from 'lucide-react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { ReviewProgress } from './review-progress.tsx';

/** The first review under way: there is nothing else to show yet. */
export function FirstReview({ review }: { review: Review }) {
  return (
    <div className="mx-auto flex max-w-140 flex-col items-center px-6 py-16 text-center">
      <span className="mb-4 grid size-10 place-items-center rounded-2 border border-line bg-panel text-ink-3 shadow-pop">
        <ClipboardCheck aria-hidden className="size-5" />
      </span>
      <h2 className="text-md font-semibold">The first review is under way</h2>
      <p className="mt-1 mb-5 text-sm text-pretty text-ink-3">
        What it finds appears here by itself. You can go on working meanwhile; nothing of a deal is changed.
      </p>
      <div className="w-full">
        <ReviewProgress review={review} />
      </div>
    </div>
  );
}
