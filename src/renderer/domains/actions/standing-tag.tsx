import type { Deal } from '../../../contract/records/shapes.ts';
import { useNow } from '../../app/live/use-now.ts';
import { Tag } from '../../ui/index.ts';
import { dueWords, standingTone, standingWords } from './step/standing-words.ts';

type Standing = Pick<Deal, 'standing' | 'nextStep' | 'lastActivityAt' | 'createdAt' | 'outcome'>;

/** Away from Today, a tag has to say by itself what its time is about. */
function words(deal: Standing, now: Date): string {
  const { standing, nextStep } = deal;
  if (standing === 'none') return standingWords.none;
  if (standing !== 'today') return dueWords(deal, now);
  return nextStep?.allDay ? 'Today' : `Today ${dueWords(deal, now)}`;
}

/** Where an open deal stands with its next step, wherever the deal shows. A closed one has nothing to say. */
export function StandingTag({ deal }: { deal: Standing }) {
  const now = useNow();
  if (deal.standing === 'closed') return null;
  return (
    <Tag tone={standingTone(deal)} className="num" title={deal.nextStep?.what}>
      {words(deal, now)}
    </Tag>
  );
}

/** The tag and what it is about, on one line. */
export function NextStepLine({ deal }: { deal: Standing }) {
  if (deal.standing === 'closed') return null;
  return (
    <span className="flex h-full min-w-0 items-center gap-2">
      <StandingTag deal={deal} />
      {deal.nextStep && deal.standing !== 'none' ? (
        <span className="cut min-w-0 text-ink-2">{deal.nextStep.what}</span>
      ) : null}
    </span>
  );
}
