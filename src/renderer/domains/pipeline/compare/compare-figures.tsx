import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import { cx, Figure } from '../../../ui/index.ts';
import { healthWords, signedMoney, signedWords } from '../review-words.ts';

/** The two reviews in figures: health then and now, and what became of the findings. */
export function CompareFigures({ comparison: { health, counts, waterfall, base } }: { comparison: Comparison }) {
  const change = Math.round((health.b - health.a) * 10) / 10;
  const [start, end] = [waterfall.find(({ key }) => key === 'start'), waterfall.find(({ key }) => key === 'end')];
  return (
    <section aria-label="Summary" className="flex flex-wrap items-start gap-x-10 gap-y-3">
      <Figure
        value={
          <>
            {`${healthWords(health.a)} → ${healthWords(health.b)} `}
            <span className={cx('text-md', change > 0 && 'text-good', change < 0 && 'text-bad')}>
              {signedWords(change)}
            </span>
          </>
        }
        label="health"
      />
      <Figure value={counts.new.toLocaleString('en-US')} label="new findings" />
      <Figure value={counts.resolved.toLocaleString('en-US')} label="resolved" />
      <Figure value={counts.persisting.toLocaleString('en-US')} label="still there" />
      {start && end ? <Figure value={signedMoney(end.amountMinor - start.amountMinor, base)} label="pipeline" /> : null}
    </section>
  );
}
