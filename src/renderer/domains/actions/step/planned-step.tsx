import { AlarmClock, CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import type { NextStep } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { Avatar, Button } from '../../../ui/index.ts';
import { EvidenceLink } from './evidence-link.tsx';
import { kindIcons } from './kind-options.ts';
import { fullWords, kindWords, sinceWords } from './standing-words.ts';
import { askToComplete, askToPark, askToPlan, askToSnooze } from './step-state.ts';

interface StepProps {
  deal: Deal;
  step: NextStep;
}

/** What is to be done, when and by whom; done or put off with one key. */
export function PlannedStep({ deal, step }: StepProps) {
  const snooze = useRef<HTMLButtonElement>(null);
  const Icon = kindIcons[step.kind ?? 'task'];
  const who = step.ownerName ?? deal.ownerName;
  return (
    <>
      <p className="flex items-start gap-2 pt-1 font-medium wrap-anywhere">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
        <span>
          <span className="sr-only">{`${kindWords[step.kind ?? 'task']}: `}</span>
          {step.what}
        </span>
      </p>
      <div className="num flex flex-col gap-1 pt-1 pl-6 text-sm text-ink-2">
        <span>{fullWords(step)}</span>
        {step.evidence ? <EvidenceLink evidence={step.evidence} /> : null}
        <span className="flex items-center gap-1.5 text-ink-3">
          {who ? <Avatar name={who} named /> : null}
          <span className="cut">{[who, sinceWords(step)].filter(Boolean).join(' · ')}</span>
        </span>
      </div>
      <div className="flex flex-wrap gap-1 pt-3">
        <Button look="primary" icon={CircleCheck} shortcut="d" onClick={() => askToComplete(deal)}>
          Done
        </Button>
        <Button
          ref={snooze}
          className="ml-1"
          icon={AlarmClock}
          shortcut="s"
          aria-haspopup="dialog"
          onClick={() => askToSnooze(deal, snooze.current ?? undefined)}
        >
          Snooze
        </Button>
        <Button look="quiet" onClick={() => askToPlan(deal)}>
          Change
        </Button>
        <Button look="quiet" onClick={() => askToPark(deal)}>
          Park
        </Button>
      </div>
    </>
  );
}
