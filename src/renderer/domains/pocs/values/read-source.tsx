import type { PocPlan, PocValue } from '../../../../contract/pocs/shapes.ts';
import { Button, Dialog, SkeletonText } from '../../../ui/index.ts';
import { callWhen } from '../calls/call-words.ts';
import { findQuote } from './find-quote.ts';
import { useSource } from './use-source.ts';

interface ReadSourceProps {
  plan: PocPlan;
  value: PocValue;
  onClose: () => void;
}

/** The call that a quote is from, with the quote marked in it. */
export function ReadSource({ plan, value: { activityId, quote }, onClose }: ReadSourceProps) {
  const source = useSource(plan, activityId);
  const body = source?.body ?? '';
  const place = findQuote(body, quote);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title={source?.subject ?? 'The call'}
      description={source ? callWhen(source) : undefined}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {source ? (
        <p className="text-md leading-relaxed whitespace-pre-line wrap-anywhere">
          {place ? (
            <>
              {body.slice(0, place.from)}
              <mark
                ref={(mark) => mark?.scrollIntoView({ block: 'center' })}
                className="rounded-1 bg-thread-soft text-ink"
              >
                {body.slice(place.from, place.to)}
              </mark>
              {body.slice(place.to)}
            </>
          ) : (
            body || <span className="text-ink-3">Nothing was written down about this call.</span>
          )}
        </p>
      ) : (
        <SkeletonText lines={6} />
      )}
    </Dialog>
  );
}
