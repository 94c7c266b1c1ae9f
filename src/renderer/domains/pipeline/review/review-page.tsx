import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { Banner, Button } from '../../../ui/index.ts';
import { FindingDialogs } from '../findings/finding-dialogs.tsx';
import { HealthDialog, type HealthOf } from '../health/health-dialog.tsx';
import { LooksDialog } from '../look/looks-dialog.tsx';
import { ReviewPlaces } from '../places/review-places.tsx';
import { FailedSince } from '../start/failed-review.tsx';
import { ReviewPartDialog } from '../start/review-part-dialog.tsx';
import { ReviewProgress } from '../start/review-progress.tsx';
import { useStartReview } from '../start/use-start-review.ts';
import { ReviewFigures } from './review-figures.tsx';
import { ReviewMenu } from './review-menu.tsx';
import { ReviewPicker } from './review-picker.tsx';
import { ReviewTabs } from './review-tabs.tsx';
import { useReviewKey } from './use-review-key.ts';
import type { Reviews } from './use-reviews.ts';

/** A review that is whole: how the pipeline stood in figures, and below them everything that was found. */
export function ReviewPage({ review, reviews }: { review: Review; reviews: Reviews }) {
  const start = useStartReview();
  const [health, setHealth] = useState<HealthOf>();
  const [asking, setAsking] = useState<'part' | 'looks'>();
  const { running, failed, newest } = reviews;
  const begin = () => start.mutate({});
  const isNewest = newest?.id === review.id;
  useReviewKey(running ? undefined : begin);
  const close = () => setAsking(undefined);
  return (
    <>
      <ViewTitle title="Review" detail={<ReviewPicker review={review} whole={reviews.whole ?? []} />}>
        <ReviewPlaces />
        <Button
          look="primary"
          size="sm"
          icon={ClipboardCheck}
          shortcut="r"
          busy={start.isPending}
          disabled={running !== undefined}
          onClick={begin}
        >
          Review now
        </Button>
      </ViewTitle>
      <div className="flex h-full min-h-0 flex-col">
        <div className="flex shrink-0 flex-col gap-4 px-6 pt-4 pb-2">
          {running ? <ReviewProgress review={running} /> : null}
          {failed && isNewest ? <FailedSince review={failed} busy={start.isPending} onAgain={begin} /> : null}
          {isNewest && review.outdated && !running ? (
            <Banner
              title="A new review is due"
              action={
                <Button size="sm" busy={start.isPending} onClick={begin}>
                  Review now
                </Button>
              }
            >
              {review.outdated}
            </Banner>
          ) : null}
          <ReviewFigures review={review} whole={reviews.whole ?? []} onHealth={() => setHealth({ of: 'pipeline' })} />
        </div>
        <ReviewTabs
          review={review}
          onHealth={setHealth}
          actions={<ReviewMenu review={review} onPart={() => setAsking('part')} onLooks={() => setAsking('looks')} />}
        />
      </div>
      {health ? <HealthDialog reviewId={review.id} about={health} onClose={() => setHealth(undefined)} /> : null}
      {asking === 'part' ? <ReviewPartDialog onClose={close} /> : null}
      {asking === 'looks' ? <LooksDialog reviewId={review.id} onClose={close} /> : null}
      <FindingDialogs />
    </>
  );
}
