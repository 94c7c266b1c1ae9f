import { useState } from 'react';
import type { Evidence } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { useNow } from '../../../app/live/use-now.ts';
import { Knot } from '../../../ui/index.ts';
import { EvidenceDialog } from '../step/evidence-dialog.tsx';
import { dueWords, standingTone } from '../step/standing-words.ts';

const kinds: Record<Evidence['kind'], string> = {
  activity: 'Activity',
  note: 'Note',
  call: 'Call',
  insight: 'Insight',
  poc: 'POC',
  poc_milestone: 'POC milestone',
  poc_task: 'POC task',
  poc_criterion: 'POC criterion',
  finding: 'Pipeline finding',
};

const tones = { bad: 'bad', warn: 'warn', good: 'good', calm: 'thread', thread: 'thread' } as const;

/** What the next step came from, and the step itself, as the first knots of the deal's thread. */
export function StepKnots({ deal }: { deal: Deal }) {
  const now = useNow();
  const { nextStep } = deal;
  const [opened, setOpened] = useState<Evidence | null>(null);
  if (!nextStep) return null;
  const { evidence, form, what } = nextStep;
  return (
    <>
      {evidence ? (
        <Knot source={kinds[evidence.kind]} quote={evidence.quote ?? undefined} onOpen={() => setOpened(evidence)}>
          <span className={evidence.quote ? 'text-ink-3' : 'font-medium'}>{evidence.label}</span>
        </Knot>
      ) : null}
      <Knot
        source={`${form === 'park' ? 'Parked' : 'Next action'} · ${dueWords(deal, now)}`}
        tone={tones[standingTone(deal)]}
      >
        <span className="font-medium">{what}</span>
      </Knot>
      {opened ? <EvidenceDialog evidence={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}
