import type { Deal } from '../../../../contract/records/shapes.ts';
import { Avatar, cx, formatMoney, Tag } from '../../../ui/index.ts';
import { dueWords, standingTone } from '../step/standing-words.ts';

/** What Today's board shows of a deal: what is next on it, when, for how much, and who does it. */
export function TodayFace({ deal, now }: { deal: Deal; now: Date }) {
  const { name, accountName, amount, nextStep, standing } = deal;
  const planned = nextStep?.form === 'action' && standing !== 'none';
  const doer = nextStep?.ownerName ?? deal.ownerName;
  return (
    <>
      <span className={cx('line-clamp-2 w-full text-sm wrap-anywhere', planned ? 'font-medium' : 'text-ink-2')}>
        {nextStep?.what ?? 'Nothing planned yet'}
      </span>
      <span className="cut w-full text-sm text-ink-3">{accountName ? `${name} · ${accountName}` : name}</span>
      <span className="flex min-h-6 w-full items-center gap-2 text-sm">
        <Tag tone={standingTone(deal)} className="num shrink-0">
          {dueWords(deal, now)}
        </Tag>
        {amount ? <span className="num cut ml-auto text-ink-2">{formatMoney(amount)}</span> : null}
        {doer ? (
          <span className={amount ? undefined : 'ml-auto'}>
            <Avatar name={doer} />
          </span>
        ) : null}
      </span>
    </>
  );
}
