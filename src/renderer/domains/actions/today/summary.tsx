import { CircleCheck } from 'lucide-react';
import type { Standing } from '../../../../contract/records/next-step.ts';
import { Figure, Skeleton, Tooltip } from '../../../ui/index.ts';
import { allSums, sumWords } from '../../records/deals/deal-words.ts';
import { countIn, pressing } from './stake.ts';
import type { TodayTotals } from './use-today-totals.ts';

const figures: { standing: Standing; label: string }[] = [
  { standing: 'overdue', label: 'overdue' },
  { standing: 'today', label: 'due today' },
  { standing: 'none', label: 'without a next step' },
];
const MOST_CURRENCIES = 3;

interface SummaryProps {
  totals: TodayTotals | undefined;
  /** Leads to the first of them. */
  onGo: (standing: Standing) => void;
}

/** What the day asks for, in four figures; or that it asks for nothing. */
export function Summary({ totals, onGo }: SummaryProps) {
  if (!totals) return <SummarySkeleton />;
  const { count, sums } = pressing(totals.groups);
  if (count === 0) return <AllClear planned={totals.count} />;
  return (
    <section aria-label="Summary" className="flex flex-wrap items-start gap-x-6 gap-y-2">
      {figures.map(({ standing, label }) => {
        const of = countIn(totals.groups, standing);
        return (
          <button
            key={standing}
            type="button"
            disabled={of === 0}
            onClick={() => onGo(standing)}
            className="-mx-2 -my-1 rounded-1 px-2 py-1 text-left not-disabled:hover:bg-hover"
          >
            <Figure value={of.toLocaleString('en-US')} label={label} />
          </button>
        );
      })}
      {sums.length > 0 ? (
        <Tooltip label={allSums(sums)}>
          <div>
            <Figure
              value={sumWords(sums, MOST_CURRENCIES)}
              label={`at stake in ${count === 1 ? 'this deal' : `these ${count.toLocaleString('en-US')} deals`}`}
            />
          </div>
        </Tooltip>
      ) : null}
    </section>
  );
}

/** Calm, and not a reward: nothing is counted up, nothing is to be kept going. */
function AllClear({ planned }: { planned: number }) {
  return (
    <section aria-label="Summary" className="flex min-h-11 items-center gap-3">
      <CircleCheck aria-hidden className="size-7 text-good" />
      <div>
        <h2 className="text-lg font-semibold tracking-[-0.01em]">All clear</h2>
        <p className="text-sm text-ink-3">
          {planned === 1
            ? 'Nothing is late or due today, and the open deal has its next step.'
            : `Nothing is late or due today, and all ${planned.toLocaleString('en-US')} open deals have their next step.`}
        </p>
      </div>
    </section>
  );
}

function SummarySkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex gap-6">
      {['w-10', 'w-16', 'w-28', 'w-24'].map((width) => (
        <div key={width} className="flex h-12 flex-col justify-center gap-2">
          <Skeleton className="h-4 w-8" />
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  );
}
