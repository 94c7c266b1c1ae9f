import type { LucideIcon } from 'lucide-react';
import { AlarmClock, CalendarPlus, Pencil } from 'lucide-react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { askToPlan, askToSnooze } from '../step/step-state.ts';
import { takeUp } from './take-up.ts';
import type { Suggestions } from './use-suggestions.ts';

/** What the pointer can do with the row it is on; keys have their own ways. */
export function RowTools({ deal, suggestions }: { deal: Deal; suggestions: Suggestions }) {
  if (deal.standing === 'none') {
    const suggestion = suggestions.get(deal.id);
    return suggestion ? (
      <span className="row-tools">
        <Tool
          icon={CalendarPlus}
          label={`Plan “${suggestion.what}” for ${suggestion.when.words}`}
          onClick={() => takeUp({ ids: [deal.id] })}
        />
      </span>
    ) : null;
  }
  return (
    <span className="row-tools">
      <Tool icon={AlarmClock} label="Snooze (S)" onClick={(anchor) => askToSnooze(deal, anchor)} />
      <Tool icon={Pencil} label="Change the next step (E)" onClick={() => askToPlan(deal)} />
    </span>
  );
}

interface ToolProps {
  icon: LucideIcon;
  label: string;
  onClick: (button: HTMLElement) => void;
}

/** As small as it can be: each row has them, and the table draws fifty rows at once. */
function Tool({ icon: Icon, label, onClick }: ToolProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={({ currentTarget }) => onClick(currentTarget)}
      className="grid size-6 place-items-center rounded-1 text-ink-3 hover:bg-press hover:text-ink"
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}
