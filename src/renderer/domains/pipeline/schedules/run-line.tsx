import { Link } from '@tanstack/react-router';
import type { ScheduleRun } from '../../../../contract/pipeline/schedules.ts';
import { Banner, buttonClasses, Tag } from '../../../ui/index.ts';
import { DeliveryLine } from './delivery-line.tsx';
import { hereZone, runAt, runTone, runWords } from './schedule-words.ts';

/** One run: when it was due, how it went, and where its report went. */
export function RunLine({ run, zone = hereZone() }: { run: ScheduleRun; zone?: string }) {
  const { scheduleName, dueAt, caughtUp, state, reviewId, error, deliveries } = run;
  return (
    <li className="px-4 py-2.5">
      <div className="flex min-h-6 items-center gap-3">
        <span className="num w-40 shrink-0 text-sm">{runAt(dueAt, zone)}</span>
        <span className="cut min-w-0 font-medium">{scheduleName}</span>
        <Tag tone={runTone[state]}>{runWords[state]}</Tag>
        {caughtUp > 0 ? (
          <span className="cut text-sm text-ink-3">
            {caughtUp === 1 ? 'made up for a run that was missed' : `made up for ${caughtUp.toString()} missed runs`}
          </span>
        ) : null}
        {reviewId && state === 'done' ? (
          <Link
            to="/reviews/$id"
            params={{ id: reviewId }}
            className={`${buttonClasses('quiet', 'sm')} ml-auto`}
            aria-label={`Open the review of ${runAt(dueAt, zone)}`}
          >
            Open the review
          </Link>
        ) : null}
      </div>
      {error ? (
        <Banner tone="bad" title={error.detail} className="mt-2">
          {error.remedy}
        </Banner>
      ) : null}
      {deliveries.length > 0 ? (
        <ul aria-label="Where its report went" className="mt-1 flex flex-col gap-1">
          {deliveries.map((delivery) => (
            <DeliveryLine key={delivery.id} delivery={delivery} zone={zone} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
