import { AlarmClock, CalendarPlus, CircleCheck, CirclePause } from 'lucide-react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import type { Command } from '../../../app/commands/command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { askToComplete, askToPark, askToPlan, askToSnooze } from './step-state.ts';

/** What can be done about a deal's next step while its page is open. A closed deal has none. */
export function useStepKeys(deal: Deal | undefined): void {
  useCommands(deal?.outcome === 'open' ? stepCommands(deal) : []);
}

function stepCommands(deal: Deal): Command[] {
  const planned = deal.nextStep?.form === 'action';
  const done: Command = {
    id: 'step.done',
    title: planned ? 'Done, and what is next…' : 'Plan the next step…',
    group: 'This view',
    icon: planned ? CircleCheck : CalendarPlus,
    keywords: ['complete', 'finish', 'next action', 'follow up'],
    shortcuts: ['d'],
    run: () => askToComplete(deal),
  };
  const park: Command = {
    id: 'step.park',
    title: 'Park this deal…',
    group: 'This view',
    icon: CirclePause,
    keywords: ['pause', 'later', 'wait'],
    run: () => askToPark(deal),
  };
  if (!planned) return [done, park];
  const snooze: Command = {
    id: 'step.snooze',
    title: 'Snooze the next action…',
    group: 'This view',
    icon: AlarmClock,
    keywords: ['put off', 'postpone', 'reschedule'],
    shortcuts: ['s'],
    run: () => askToSnooze(deal),
  };
  const change: Command = {
    id: 'step.change',
    title: 'Change the next action…',
    group: 'This view',
    icon: CalendarPlus,
    keywords: ['edit', 'plan'],
    run: () => askToPlan(deal),
  };
  return [done, snooze, change, park];
}
