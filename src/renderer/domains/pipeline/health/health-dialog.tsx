import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Button, Dialog, ErrorState, SkeletonText } from '../../../ui/index.ts';
import { DealSum } from './deal-sum.tsx';
import { PipelineSum } from './pipeline-sum.tsx';

/** Whose health is asked about: the whole pipeline's, that of an owner's deals, or one deal's. */
export type HealthOf =
  | { of: 'pipeline' }
  | { of: 'owner'; ownerId: string | null; name: string }
  | { of: 'deal'; dealId: string; name: string };

interface HealthDialogProps {
  reviewId: string;
  about: HealthOf;
  onClose: () => void;
}

const titles = {
  pipeline: () => 'How the health adds up',
  owner: (name: string) => `Health of the deals of ${name}`,
  deal: (name: string) => `Health of ${name}`,
};

/** Every health number opens what it was made of, down to the single deal. */
export function HealthDialog({ reviewId, about, onClose }: HealthDialogProps) {
  const [deal, setDeal] = useState<{ dealId: string; name: string }>();
  const shown: HealthOf = deal ? { of: 'deal', ...deal } : about;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={shown.of === 'pipeline' ? titles.pipeline() : titles[shown.of](shown.name)}
      description={
        shown.of === 'deal'
          ? 'A deal begins at 100. A critical finding takes 25, a warning 10, an info 3; one category takes at most 40.'
          : 'The mean of the health of the deals. Findings that were muted take nothing.'
      }
      footer={
        <>
          {deal && about.of !== 'deal' ? <Button onClick={() => setDeal(undefined)}>Back to all deals</Button> : null}
          <Button onClick={onClose}>Done</Button>
        </>
      }
    >
      {shown.of === 'deal' ? (
        <DealSum reviewId={reviewId} dealId={shown.dealId} />
      ) : (
        <Whole reviewId={reviewId} about={shown} onDeal={setDeal} />
      )}
    </Dialog>
  );
}

interface WholeProps {
  reviewId: string;
  about: Exclude<HealthOf, { of: 'deal' }>;
  onDeal: (deal: { dealId: string; name: string }) => void;
}

function Whole({ reviewId, about, onDeal }: WholeProps) {
  const ownerId = about.of === 'owner' ? about.ownerId : undefined;
  const { data, error, refetch } = useQuery(
    orpc.pipeline.reviews.health.queryOptions({ input: { id: reviewId, ownerId } }),
  );
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={6} />;
  return <PipelineSum sum={data} onDeal={onDeal} />;
}
