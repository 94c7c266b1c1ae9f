import { AlarmClock, CalendarPlus, Check, CirclePause, Pencil } from 'lucide-react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import type { MenuEntry } from '../../../ui/index.ts';
import { askToComplete, askToPark, askToPlan, askToSnooze } from '../step/step-state.ts';
import { takeUp } from './take-up.ts';
import type { Suggestions } from './use-suggestions.ts';

/** What a right click offers for the deal's next step, before what it offers for any deal. */
export function stepMenu(deal: Deal, suggestions: Suggestions): MenuEntry[] {
  const park: MenuEntry = { label: 'Park…', icon: CirclePause, onSelect: () => askToPark(deal) };
  if (deal.standing === 'none') {
    const suggestion = suggestions.get(deal.id);
    return [
      { label: 'Plan the next step…', icon: CalendarPlus, shortcut: 'd', onSelect: () => askToPlan(deal) },
      ...(suggestion
        ? [
            {
              label: `Plan “${suggestion.what}”`,
              icon: Check,
              onSelect: () => void takeUp({ ids: [deal.id] }),
            },
          ]
        : []),
      park,
      'separator',
    ];
  }
  return [
    { label: 'Done…', icon: Check, shortcut: 'd', onSelect: () => askToComplete(deal) },
    { label: 'Snooze…', icon: AlarmClock, shortcut: 's', onSelect: () => askToSnooze(deal) },
    { label: 'Change the next step…', icon: Pencil, shortcut: 'e', onSelect: () => askToPlan(deal) },
    park,
    'separator',
  ];
}
