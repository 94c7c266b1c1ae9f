import type { Deal } from '../../../../contract/records/shapes.ts';
import { formatDay, formatMoney, Tag } from '../../../ui/index.ts';
import { NextStepLine } from '../../actions/standing-tag.tsx';
import { dayOf, OwnerFace, TagRow } from '../list/shared-columns.tsx';
import { PeekFrame } from '../peek/peek-frame.tsx';
import { forecastWords, isOverdue, stageTone } from './deal-words.ts';

interface DealPeekProps {
  deal: Deal;
  onOpen: () => void;
  onClose: () => void;
}

export function DealPeek({ deal, onOpen, onClose }: DealPeekProps) {
  const { amount, closeDate, forecastCategory, lastActivityAt, probability } = deal;
  return (
    <PeekFrame
      kind="deals"
      id={deal.id}
      title={deal.name}
      subtitle={deal.accountName}
      onOpen={onOpen}
      onClose={onClose}
      facts={[
        { term: 'Amount', value: amount && formatMoney(amount) },
        { term: 'Stage', value: <Tag tone={stageTone(deal)}>{deal.stageName}</Tag> },
        ...(deal.outcome === 'open' ? [{ term: 'Next step', value: <NextStepLine deal={deal} /> }] : []),
        { term: 'Chance', value: probability === null ? null : `${probability.toString()} %` },
        {
          term: 'Close',
          value: closeDate && (
            <span className={isOverdue(deal) ? 'font-medium text-bad' : undefined}>{formatDay(closeDate)}</span>
          ),
        },
        { term: 'Owner', value: deal.ownerName && <OwnerFace name={deal.ownerName} /> },
        { term: 'Forecast', value: forecastCategory && forecastWords[forecastCategory] },
        { term: 'Last activity', value: lastActivityAt && dayOf(lastActivityAt) },
        ...(deal.outcome === 'lost' ? [{ term: 'Lost because', value: deal.lostReason }] : []),
        ...(deal.tags.length > 0 ? [{ term: 'Tags', value: <TagRow tags={deal.tags} /> }] : []),
      ]}
    />
  );
}
