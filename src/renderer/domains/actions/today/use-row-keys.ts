import { AlarmClock, Check, Pencil } from 'lucide-react';
import type { RefObject } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { askToComplete, askToPlan, askToSnooze } from '../step/step-state.ts';

/** The keys of Today: what they do is done to the row under the cursor. */
export function useRowKeys(here: Deal | undefined, list: RefObject<HTMLElement | null>): void {
  // A menu that a key opens stands at the time that it is about.
  const due = () => list.current?.querySelector<HTMLElement>('.cursor-line [data-column="due"]') ?? undefined;
  const planned = here !== undefined && here.standing !== 'none';
  const on = (ask: (deal: Deal) => void) => () => {
    if (here) ask(here);
  };
  useCommands([
    {
      id: 'today.done',
      title: planned ? 'Done, and what is next…' : 'Plan the next step…',
      group: 'This view',
      icon: Check,
      keywords: ['complete', 'finish', 'next action'],
      shortcuts: ['d'],
      run: on(askToComplete),
    },
    {
      id: 'today.snooze',
      title: 'Snooze the next step…',
      group: 'This view',
      icon: AlarmClock,
      keywords: ['put off', 'later', 'tomorrow', 'reschedule'],
      shortcuts: ['s'],
      run: on((deal) => (planned ? askToSnooze(deal, due()) : askToPlan(deal))),
    },
    {
      id: 'today.plan',
      title: 'Change the next step…',
      group: 'This view',
      icon: Pencil,
      keywords: ['plan', 'edit'],
      shortcuts: ['e'],
      run: on(askToPlan),
    },
  ]);
}
