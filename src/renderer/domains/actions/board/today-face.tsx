import type { Deal } from '../../../../contract/records/shapes.ts';
import { Avatar, formatMoney, formatMoneyShort, Tag } from '../../../ui/index.ts';
import { dueWords, standingTone } from '../step/standing-words.ts';

/** What Today's board shows of a deal: what is next on it, when, for how much, and who does it. */
export function TodayFace({ deal, now }: { deal: Deal; now: Date }) {
  const { name, accountName, amount, nextStep, standing } = deal;
  const parked = standing === 'parked';
  const doer = parked ? null : (nextStep?.ownerName ?? deal.ownerName);
  // The column says already that a deal is parked, or has nothing planned: then the deal itself comes first.
  const planned = nextStep?.form === 'action';
  const about = planned ? [name, accountName] : [accountName ?? 'No account', nextStep?.what];
  return (
    <>
      <span className="line-clamp-2 w-full text-sm font-medium wrap-anywhere">{planned ? nextStep.what : name}</span>
      <span className="cut w-full text-sm text-ink-3">{about.filter(Boolean).join(' · ')}</span>
      <span className="flex min-h-6 w-full items-center gap-2 text-sm">
        <Tag tone={standingTone(deal)} className="num shrink-0">
          {parked ? dueWords(deal, now).replace(/^parked /, '') : dueWords(deal, now)}
        </Tag>
        <span className="ml-auto flex min-w-0 items-center gap-2">
          {amount ? (
            <span className="num cut text-ink-2" title={formatMoney(amount)}>
              {formatMoneyShort(amount)}
            </span>
          ) : null}
          {doer ? <Avatar name={doer} /> : null}
        </span>
      </span>
    </>
  );
}
