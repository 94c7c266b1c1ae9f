import { useMutation, useQuery } from '@tanstack/react-query';
import { Telescope } from 'lucide-react';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import {
  Banner,
  Button,
  Dialog,
  ErrorState,
  FieldFrame,
  NumberInput,
  notify,
  type Option,
  SegmentedControl,
  SkeletonText,
} from '../../../ui/index.ts';
import { HealthNumber } from '../health/health-number.tsx';
import { counted, dealsWords } from '../review-words.ts';

type Engine = 'local' | 'claude';

const engines: Option<Engine>[] = [
  { value: 'local', label: 'On this laptop' },
  { value: 'claude', label: 'Claude' },
];
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 3 });

/** A closer look at the deals that need it most; what it would send and cost is shown before. */
export function LooksDialog({ reviewId, onClose }: { reviewId: string; onClose: () => void }) {
  const [deals, setDeals] = useState(10);
  const [engine, setEngine] = useState<Engine>('local');
  const input = { id: reviewId, deals, engine };
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...orpc.pipeline.reviews.lookEstimate.queryOptions({ input }),
    placeholderData: (before) => before,
  });
  const take = useMutation(
    orpc.pipeline.reviews.lookMany.mutationOptions({
      onSuccess: () => {
        notify({
          message: `Looking at ${dealsWords(data?.deals.length ?? deals)}`,
          detail: 'What is seen appears on the page of each deal.',
        });
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Look at the riskiest deals"
      description="Those with the lowest health. Each look names risks and what is missing, and cites what it rests on."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            icon={Telescope}
            busy={take.isPending}
            disabled={!data?.ready || isPlaceholderData || data.deals.length === 0}
            onClick={() => take.mutate(input)}
          >
            {data ? `Look at ${dealsWords(data.deals.length)}` : 'Look'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-end gap-4">
          <div className="w-32">
            <FieldFrame id="looks-deals" label="How many deals" required>
              <NumberInput
                id="looks-deals"
                whole
                least={1}
                most={100}
                value={deals}
                onChange={(many) => setDeals(many ?? 10)}
              />
            </FieldFrame>
          </div>
          <div className="pb-0.5">
            <SegmentedControl<Engine> label="Who looks" value={engine} options={engines} onChange={setEngine} />
          </div>
        </div>
        {error && !data ? (
          <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />
        ) : !data ? (
          <SkeletonText lines={5} />
        ) : (
          <>
            {data.ready ? null : <Banner tone="warn">{data.why ?? 'This is not ready yet.'}</Banner>}
            {engine === 'claude' ? (
              <p className="num text-sm text-ink-2">
                {`About ${counted(data.inputTokens, 'token')} there and ${counted(data.outputTokens, 'token')} back, ${money.format(data.costUsd)}${data.model ? ` with ${data.model}` : ''}.`}
              </p>
            ) : (
              <p className="text-sm text-ink-2">Nothing leaves this laptop, and it costs nothing.</p>
            )}
            <ul
              aria-label="The deals with the lowest health"
              className="max-h-44 overflow-y-auto rounded-2 border border-line"
            >
              {data.deals.map(({ dealId, name, health }) => (
                <li key={dealId} className="flex items-center gap-3 border-line px-3 py-1.5 text-sm not-first:border-t">
                  <span className="cut min-w-0 flex-1">{name}</span>
                  <HealthNumber health={health} />
                </li>
              ))}
            </ul>
            {engine === 'claude' && data.sends !== '' ? (
              <details className="text-sm">
                <summary className="cursor-pointer text-ink-2">What would be sent about the first of them</summary>
                <pre className="mt-2 max-h-56 overflow-auto rounded-1 bg-sunken p-3 font-mono text-xs whitespace-pre-wrap">
                  {data.sends}
                </pre>
              </details>
            ) : null}
          </>
        )}
      </div>
    </Dialog>
  );
}
