import { Moon } from 'lucide-react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { cx, type Day, heldAs, type Tone } from '../../../ui/index.ts';
import { dueWords, standingTone } from '../step/standing-words.ts';

const DOTS: Record<Tone, string> = {
  bad: 'bg-bad',
  good: 'bg-good',
  warn: 'bg-warn',
  calm: 'bg-ink-3',
  thread: 'bg-thread',
};

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
export const clockOf = ({ nextStep }: Deal): string =>
  nextStep && !nextStep.allDay ? clock.format(new Date(nextStep.at)) : '';

interface ItemProps {
  deal: Deal;
  day: Day;
  now: Date;
  onOpen: (deal: Deal) => void;
}

/** One step on its day, in a line. A wake-up is quieter than something that has to be done. */
export function CalendarItem({ deal, day, now, onOpen }: ItemProps) {
  const tone = standingTone(deal);
  const asleep = deal.nextStep?.form === 'park';
  // A deal that woke up and has nothing planned is a warning here too.
  const awake = asleep && deal.standing === 'none';
  const what = awake
    ? `Woke up, no next step: ${deal.name}`
    : asleep
      ? `Wakes up: ${deal.name}`
      : (deal.nextStep?.what ?? deal.name);
  const said = [what, asleep ? deal.nextStep?.what : deal.name, deal.accountName, dueWords(deal, now)];
  const time = clockOf(deal);
  return (
    <button
      type="button"
      tabIndex={-1}
      data-item={deal.id}
      data-of={day}
      {...heldAs(deal.id)}
      onClick={() => onOpen(deal)}
      aria-label={said.filter(Boolean).join(', ')}
      title={said.filter(Boolean).join(' · ')}
      className="flex h-5.5 w-full min-w-0 shrink-0 items-center gap-1.5 rounded-1 px-1.5 text-left text-xs hover:bg-hover focus-visible:-outline-offset-1"
    >
      {asleep ? (
        <Moon aria-hidden className={cx('size-3 shrink-0', awake ? 'text-warn' : 'text-ink-3')} />
      ) : (
        <span aria-hidden className={cx('size-1.5 shrink-0 rounded-full', DOTS[tone])} />
      )}
      {time ? <span className={cx('num shrink-0', tone === 'bad' ? 'text-bad' : 'text-ink-3')}>{time}</span> : null}
      <span className="cut">
        <span
          className={
            awake
              ? 'font-medium text-warn'
              : asleep
                ? 'text-ink-3'
                : tone === 'bad'
                  ? 'font-medium text-bad'
                  : 'font-medium'
          }
        >
          {asleep ? deal.name : what}
        </span>
        {asleep ? null : <span className="text-ink-3">{` · ${deal.name}`}</span>}
      </span>
    </button>
  );
}

/** Leads to the whole day, where there is more than fits. */
export function MoreOfDay({ day, more, onOpenDay }: { day: Day; more: number; onOpenDay: (day: Day) => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-of={day}
      onClick={() => onOpenDay(day)}
      className="num h-5.5 shrink-0 rounded-1 px-1.5 text-left text-xs font-medium text-ink-2 hover:bg-hover focus-visible:-outline-offset-1"
    >
      {`+${more.toLocaleString('en-US')} more`}
    </button>
  );
}
