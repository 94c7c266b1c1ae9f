import type { Deal } from '../../../../contract/records/shapes.ts';
import { Avatar, cx, formatDay, formatMoney } from '../../../ui/index.ts';
import { NextStepLine } from '../../actions/standing-tag.tsx';
import { isOverdue } from './deal-words.ts';

/** What the pipeline's board shows of a deal: what it is, with whom, how much, until when, and whose. */
export function BoardFace({ deal }: { deal: Deal }) {
  return (
    <>
      <span className="cut w-full text-sm font-medium">{deal.name}</span>
      <span className="cut w-full text-sm text-ink-3">{deal.accountName ?? 'No account'}</span>
      {deal.outcome === 'open' ? (
        <span className="w-full text-sm">
          <NextStepLine deal={deal} />
        </span>
      ) : null}
      <span className="flex min-h-6 w-full items-center gap-2 text-sm">
        <span className="num font-medium">{deal.amount ? formatMoney(deal.amount) : 'No amount'}</span>
        {deal.closeDate ? (
          <span className={cx('num ml-auto', isOverdue(deal) ? 'font-medium text-bad' : 'text-ink-3')}>
            {formatDay(deal.closeDate)}
          </span>
        ) : null}
        {deal.ownerName ? <Avatar name={deal.ownerName} /> : null}
      </span>
    </>
  );
}
