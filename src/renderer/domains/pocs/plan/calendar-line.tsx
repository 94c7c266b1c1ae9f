import { CalendarCog } from 'lucide-react';
import { useState } from 'react';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { Button, formatDay, Popover, PopoverContent, PopoverTrigger } from '../../../ui/index.ts';
import { MoveDate } from './move-date.tsx';
import { workingDaysWords } from './working-days.ts';
import { WorkingDaysDialog } from './working-days-dialog.tsx';

/** Where the plan starts and on which days people work: what every other date hangs on. */
export function CalendarLine({ plan }: { plan: PocPlan }) {
  const { kickoff, workingDays, holidays } = plan.poc;
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-ink-2">
      <span className="flex items-center gap-1">
        <span className="text-ink-3">Kickoff</span>
        <Popover open={open} onOpenChange={setOpen}>
          <PopoverTrigger asChild>
            <Button size="sm" look="quiet" className="num font-medium">
              {formatDay(kickoff)}
            </Button>
          </PopoverTrigger>
          <PopoverContent aria-label="Kickoff" className="w-80 p-3">
            <MoveDate plan={plan} lineId="kickoff" edge="end" day={kickoff} rule={null} onDone={() => setOpen(false)} />
          </PopoverContent>
        </Popover>
      </span>
      <Button size="sm" look="quiet" icon={CalendarCog} onClick={() => setDays(true)}>
        {workingDaysWords(workingDays, holidays.length)}
      </Button>
      {days ? <WorkingDaysDialog plan={plan} onClose={() => setDays(false)} /> : null}
    </div>
  );
}
