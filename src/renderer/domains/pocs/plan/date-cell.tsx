import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { DatedLine, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { cx, formatDay, Popover, PopoverContent, PopoverTrigger, Tooltip, todayHere } from '../../../ui/index.ts';
import { MoveDate } from './move-date.tsx';
import { followables, ruleWords } from './rule-words.ts';

interface DateCellProps {
  plan: PocPlan;
  line: DatedLine;
  edge: 'start' | 'end';
  /** Done lines are late no more. */
  done?: boolean;
}

/** A date of a plan: the day, and whether it follows another. A click moves it, with what follows along. */
export function DateCell({ plan, line, edge, done = false }: DateCellProps) {
  const [open, setOpen] = useState(false);
  const day = edge === 'start' ? line.startDay : line.endDay;
  const rule = edge === 'start' ? line.startRule : line.endRule;
  const late = edge === 'end' && !done && day !== null && day < todayHere();
  const what = edge === 'start' ? 'Start' : 'Due';
  const titleOf = (id: string) => followables(plan, '').find((one) => one.id === id)?.title ?? 'a line that is gone';
  const button = (
    <button
      type="button"
      className={cx(
        'num flex h-7 w-full items-center gap-1 rounded-1 px-2 text-left text-sm whitespace-nowrap hover:bg-hover',
        late ? 'font-medium text-bad' : day ? 'text-ink-2' : 'text-ink-3',
      )}
    >
      <span className="sr-only">{`${what} of ${line.title}: `}</span>
      {day ? formatDay(day) : edge === 'start' ? 'Start' : 'No date'}
      {rule ? <Link2 aria-hidden className="size-3 shrink-0 text-ink-3" /> : null}
    </button>
  );
  return (
    <Popover open={open} onOpenChange={setOpen}>
      {rule ? (
        <Tooltip label={ruleWords(rule, titleOf)}>
          <PopoverTrigger asChild>{button}</PopoverTrigger>
        </Tooltip>
      ) : (
        <PopoverTrigger asChild>{button}</PopoverTrigger>
      )}
      <PopoverContent aria-label={`${what} of ${line.title}`} className="w-80 p-3">
        <MoveDate plan={plan} lineId={line.id} edge={edge} day={day} rule={rule} onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}
