import { CalendarPlus } from 'lucide-react';
import type { LeakLine } from '../../../../contract/actions/leaks.ts';
import { Button, Figure, Tooltip } from '../../../ui/index.ts';
import { allSums, sumWords } from '../../records/deals/deal-words.ts';
import { shareWords } from './leak-buckets.ts';
import type { LeakOf } from './leaking-deals.ts';

const MOST_CURRENCIES = 3;
const missing: Record<LeakOf, string> = {
  step: 'without a next step',
  activity: 'without an activity for a week',
};

interface LeakHeadlineProps {
  of: LeakOf;
  total: Omit<LeakLine, 'key' | 'label'>;
  onOpen: () => void;
  onAdopt: () => void;
}

/** How much leaks, in figures, and the one thing to do about it. */
export function LeakHeadline({ of, total: { count, open, sums }, onOpen, onAdopt }: LeakHeadlineProps) {
  return (
    <section aria-label="Summary" className="flex flex-wrap items-start gap-x-8 gap-y-2">
      <button
        type="button"
        disabled={count === 0}
        onClick={onOpen}
        className="-mx-2 -my-1 rounded-1 px-2 py-1 text-left not-disabled:hover:bg-hover"
      >
        <Figure value={count.toLocaleString('en-US')} label={`${count === 1 ? 'deal' : 'deals'} ${missing[of]}`} />
      </button>
      {sums.length > 0 ? (
        <Tooltip label={allSums(sums)}>
          <div>
            <Figure value={sumWords(sums, MOST_CURRENCIES)} label="at stake" />
          </div>
        </Tooltip>
      ) : null}
      <Figure value={shareWords(count, open)} label={`of ${open.toLocaleString('en-US')} open deals`} />
      {of === 'step' && count > 0 ? (
        <Button look="primary" icon={CalendarPlus} className="ml-auto" onClick={onAdopt}>
          Adopt next steps…
        </Button>
      ) : null}
    </section>
  );
}
