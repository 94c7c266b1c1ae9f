import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { severities } from '../../../../contract/pipeline/rule-language.ts';
import { severityWords } from '../../../../contract/pipeline/rule-words.ts';
import { cx, Figure, formatMoneyShort } from '../../../ui/index.ts';
import { counted, healthTone, healthWords } from '../review-words.ts';
import { MoneyLeftOut } from './money-left-out.tsx';
import { SinceBefore } from './since-before.tsx';
import { useShowReview } from './use-show-review.ts';

interface ReviewFiguresProps {
  review: Review;
  whole: Review[];
  onHealth: () => void;
}

const press = '-mx-2 -my-1 rounded-1 px-2 py-1 text-left hover:bg-hover';
const colours = { good: 'text-good', warn: 'text-warn', bad: 'text-bad' };
const severityColours = { critical: '[&_b]:text-bad', warning: '[&_b]:text-warn', info: undefined };

/** How the pipeline stood, in figures; each opens what it is made of. */
export function ReviewFigures({ review, whole, onHealth }: ReviewFiguresProps) {
  const show = useShowReview();
  const { health, counts, money } = review;
  if (health === null || !counts) return <div className="flex-1" />;
  return (
    <section aria-label="Summary" className="flex min-w-0 flex-wrap items-start gap-x-6 gap-y-3">
      <button type="button" className={press} onClick={onHealth} title="How this adds up">
        <span className="flex items-baseline gap-1.5">
          <b className={cx('num text-[2rem] leading-9 font-semibold tracking-[-0.02em]', colours[healthTone(health)])}>
            {healthWords(health)}
          </b>
          <span className="text-sm text-ink-3">of 100</span>
        </span>
        <span className="block text-sm text-ink-3">health of {counted(counts.deals, 'deal')}</span>
      </button>
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          className={cx(press, 'mt-0.5', (counts.bySeverity[severity] ?? 0) > 0 && severityColours[severity])}
          onClick={() => show({ severity })}
        >
          <Figure
            value={(counts.bySeverity[severity] ?? 0).toLocaleString('en-US')}
            label={severityWords[severity].toLowerCase()}
          />
        </button>
      ))}
      {money ? (
        <div className="mt-1.5">
          <Figure
            value={formatMoneyShort({ amountMinor: money.atRiskMinor, currency: money.base })}
            label={`at risk of ${formatMoneyShort({ amountMinor: money.pipelineMinor, currency: money.base })}`}
          />
          <MoneyLeftOut without={money.withoutRate} />
        </div>
      ) : null}
      <SinceBefore review={review} whole={whole} />
    </section>
  );
}
