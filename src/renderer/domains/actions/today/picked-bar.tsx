import { AlarmClock, CalendarPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { askToReschedule, type WhichDeals } from '../step/step-state.ts';
import { takeUp } from './take-up.ts';

interface PickedBarProps {
  which: WhichDeals;
  count: number;
  onDone: () => void;
}

/** What can be done with the picked rows, as one command that one undo takes back. */
export function PickedBar({ which, count, onDone }: PickedBarProps) {
  const [busy, setBusy] = useState(false);
  const reschedule = () => askToReschedule(which, count);
  const adopt = async () => {
    setBusy(true);
    await takeUp(which);
    setBusy(false);
    onDone();
  };
  useCommands([
    { id: 'picked.reschedule', title: 'Reschedule the picked rows', group: 'Edit', shortcuts: ['s'], run: reschedule },
    {
      id: 'picked.adopt',
      title: 'Plan what is suggested for the picked rows',
      group: 'Edit',
      shortcuts: ['e'],
      run: adopt,
    },
  ]);
  return (
    <div
      role="toolbar"
      aria-label="Picked rows"
      className="pop absolute inset-x-0 bottom-4 z-20 mx-auto flex w-fit items-center gap-2 rounded-2 border border-line-2 bg-panel py-1.5 pr-1.5 pl-3 shadow-dialog"
    >
      <span className="num text-sm font-medium">{`${count.toLocaleString('en-US')} picked`}</span>
      <Button size="sm" icon={AlarmClock} shortcut="s" onClick={reschedule}>
        Reschedule…
      </Button>
      <Button size="sm" icon={CalendarPlus} shortcut="e" busy={busy} onClick={() => void adopt()}>
        Plan what is suggested
      </Button>
      <IconButton icon={X} label="Pick nothing" shortcut="escape" onClick={onDone} />
    </div>
  );
}
