import { CalendarPlus } from 'lucide-react';
import type { NextStep } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { Button } from '../../../ui/index.ts';
import { fullWords, sinceWords } from './standing-words.ts';
import { askToComplete, askToPark } from './step-state.ts';

/** Why the deal rests, and until when. */
export function ParkedStep({ deal, step }: { deal: Deal; step: NextStep }) {
  return (
    <>
      <p className="pt-1 font-medium wrap-anywhere">{step.what}</p>
      <p className="num pt-1 text-sm text-ink-2">{`Wakes up ${fullWords(step)}`}</p>
      <p className="text-sm text-ink-3">{sinceWords(step)}</p>
      <div className="flex flex-wrap gap-2 pt-3">
        <Button icon={CalendarPlus} shortcut="d" onClick={() => askToComplete(deal)}>
          Plan a step
        </Button>
        <Button look="quiet" onClick={() => askToPark(deal)}>
          Change
        </Button>
      </div>
    </>
  );
}
