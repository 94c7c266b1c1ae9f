import { Check, Plus } from 'lucide-react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { cx } from '../../../ui/index.ts';
import { askToComplete } from '../step/step-state.ts';

/** The circle before a step: how it stands, and, pressed, that it is done. */
export function Ring({ deal }: { deal: Deal }) {
  const { standing, nextStep } = deal;
  const planned = nextStep?.form === 'action' && standing !== 'none';
  const Sign = planned ? Check : Plus;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={planned ? `Done: ${nextStep.what}` : `Plan the next step of ${deal.name}`}
      title={planned ? 'Done, and what is next (D)' : 'Plan the next step (D)'}
      onClick={() => askToComplete(deal)}
      className="group/ring -m-1 grid size-6 shrink-0 place-items-center rounded-full"
    >
      <span
        className={cx(
          'grid size-4 place-items-center rounded-full border-[1.6px] transition-colors group-hover/ring:border-solid',
          'group-hover/ring:border-thread group-hover/ring:bg-thread',
          standing === 'overdue' && 'border-bad',
          standing === 'none' && 'border-dashed border-warn',
          standing === 'parked' && 'border-dotted border-line-2',
          standing !== 'overdue' && standing !== 'none' && 'border-line-2',
        )}
      >
        <Sign
          aria-hidden
          className="size-3 stroke-3 text-on-thread opacity-0 transition-opacity group-hover/ring:opacity-100"
        />
      </span>
    </button>
  );
}
