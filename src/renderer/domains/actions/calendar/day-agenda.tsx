import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import {
  type Day,
  ErrorState,
  formatMoneyShort,
  IconButton,
  Popover,
  PopoverAnchor,
  PopoverContent,
  SkeletonText,
  Tag,
} from '../../../ui/index.ts';
import { speakDay } from '../../../ui/typing/day.ts';
import { Sums } from '../../records/deals/sums.tsx';
import { dueWords, standingTone } from '../step/standing-words.ts';
import { clockOf } from './calendar-item.tsx';

/** As many as one answer holds; a day with more is better read as a list. */
const MOST = 100;

interface DayAgendaProps {
  day: Day;
  /** The cell that it opens beside. */
  anchor: HTMLElement;
  filter: Condition[];
  search: string | undefined;
  now: Date;
  onClose: () => void;
  onOpen: (deal: Deal) => void;
  onDone: (deal: Deal) => void;
  onSnooze: (deal: Deal) => void;
}

/** Everything that is due on a day, to be read and to be done. */
export function DayAgenda({ day, anchor, filter, search, now, onClose, onOpen, onDone, onSnooze }: DayAgendaProps) {
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const at = useRef(anchor);
  at.current = anchor;
  const { data, error, refetch } = useQuery(
    orpc.actions.calendar.queryOptions({ input: { from: day, to: day, perDay: MOST, filter, search } }),
  );
  const here = data?.days.find((each) => each.day === day);
  const items = here?.items ?? [];
  const rest = (here?.count ?? 0) - items.length;

  const firstLine = () => list.current?.querySelector<HTMLElement>('[data-line]');
  const known = items.length > 0;
  useEffect(() => {
    // The lines came after the panel: the keyboard goes to the first of them.
    if (known && panel.current?.matches(':focus')) panel.current.querySelector<HTMLElement>('[data-line]')?.focus();
  }, [known]);

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const place = rows.findIndex((row) => row.matches(':focus'));
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const deal = items[place];
    if (by) rows[Math.min(Math.max(place + by, 0), rows.length - 1)]?.focus();
    else if (deal && event.key === 'd') onDone(deal);
    else if (deal && event.key === 's') onSnooze(deal);
    else return;
    event.preventDefault();
  };

  return (
    <Popover open onOpenChange={(open) => open || onClose()}>
      <PopoverAnchor virtualRef={at} />
      <PopoverContent
        aria-label={speakDay(day)}
        side="right"
        ref={panel}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          (firstLine() ?? panel.current)?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          at.current.focus();
        }}
        className="flex w-92 flex-col"
      >
        <header className="flex items-center gap-2 border-b border-line py-1.5 pr-1.5 pl-3">
          <h2 className="cut text-sm font-semibold">{speakDay(day)}</h2>
          <span className="num cut ml-auto text-sm text-ink-3">
            {here ? `${here.count.toLocaleString('en-US')} due` : null}
            {here && here.sums.length > 0 ? ' · ' : null}
            <Sums sums={here?.sums ?? []} />
          </span>
          <IconButton icon={X} label="Close the day" size="sm" onClick={onClose} />
        </header>
        {error && !data ? <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} /> : null}
        {!data && !error ? (
          <div className="p-3">
            <SkeletonText lines={3} />
          </div>
        ) : null}
        {data && items.length === 0 ? <p className="p-3 text-sm text-ink-3">Nothing is due on this day.</p> : null}
        <ul ref={list} className="max-h-90 overflow-y-auto p-1 empty:hidden">
          {items.map((deal) => (
            <li key={deal.id}>
              <AgendaLine deal={deal} now={now} onOpen={() => onOpen(deal)} />
            </li>
          ))}
          {rest > 0 ? (
            <li className="num px-2 py-1.5 text-sm text-ink-3">{`${rest.toLocaleString('en-US')} more: the list has them all`}</li>
          ) : null}
        </ul>
      </PopoverContent>
    </Popover>
  );
}

function AgendaLine({ deal, now, onOpen }: { deal: Deal; now: Date; onOpen: () => void }) {
  const { name, accountName, amount, nextStep, standing } = deal;
  // The time stands in front already; only what is not simply to come has a word of its own.
  const apart = standing === 'overdue' || nextStep?.form === 'park';
  return (
    <button
      type="button"
      data-line={deal.id}
      onClick={onOpen}
      className="flex w-full items-center gap-2 rounded-1 px-2 py-1 text-left text-sm hover:bg-hover focus-visible:-outline-offset-1"
    >
      <span className="num w-9 shrink-0 self-start pt-px text-xs leading-5 text-ink-3">{clockOf(deal)}</span>
      <span className="min-w-0 flex-1">
        <span className="cut block font-medium">{nextStep?.what ?? name}</span>
        <span className="cut block text-xs text-ink-3">{[name, accountName].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        {amount ? <span className="num text-xs text-ink-2">{formatMoneyShort(amount)}</span> : null}
        {apart ? (
          <Tag tone={standingTone(deal)} className="num">
            {dueWords(deal, now)}
          </Tag>
        ) : null}
      </span>
    </button>
  );
}
