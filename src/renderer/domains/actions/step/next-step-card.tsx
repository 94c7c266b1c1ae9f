import type { ReactNode } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { useNow } from '../../../app/live/use-now.ts';
import { cx, Tag } from '../../../ui/index.ts';
import { NothingPlanned } from './nothing-planned.tsx';
import { ParkedStep } from './parked-step.tsx';
import { PlannedStep } from './planned-step.tsx';
import { dueWords, standingTone } from './standing-words.ts';

/** What is next on a deal, where the deal is: the first thing on its page. A closed deal owes nothing. */
export function NextStepCard({ deal }: { deal: Deal }) {
  const now = useNow();
  const { standing, nextStep: step } = deal;
  if (standing === 'closed') return null;
  const inside =
    step === null || standing === 'none' ? (
      <NothingPlanned deal={deal} />
    ) : step.form === 'park' ? (
      <ParkedStep deal={deal} step={step} />
    ) : (
      <PlannedStep deal={deal} step={step} />
    );
  return (
    <Frame
      warn={standing === 'none'}
      title={standing === 'none' ? 'No next step' : standing === 'parked' ? 'Parked' : 'Next step'}
      tag={
        // On the yellow ground a yellow tag would have no edge.
        standing === 'none' ? (
          <span className="num text-xs font-semibold text-warn">{dueWords(deal, now)}</span>
        ) : (
          <Tag tone={standingTone(deal)} className="num">
            {dueWords(deal, now)}
          </Tag>
        )
      }
    >
      {inside}
    </Frame>
  );
}

interface FrameProps {
  warn: boolean;
  title: string;
  tag: ReactNode;
  children: ReactNode;
}

function Frame({ warn, title, tag, children }: FrameProps) {
  return (
    <section
      aria-label="Next step"
      className={cx('flex flex-col rounded-2 border bg-panel px-4 pt-2 pb-4', warn && 'border-warn/40 bg-warn-soft')}
    >
      <header className="flex min-h-8 items-center justify-between gap-2">
        <h2 className={cx('text-sm font-semibold', warn && 'text-warn')}>{title}</h2>
        {tag}
      </header>
      {children}
    </section>
  );
}
