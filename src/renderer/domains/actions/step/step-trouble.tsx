import { useQuery } from '@tanstack/react-query';
import { Copy, StickyNote } from 'lucide-react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { useGo } from '../../../app/use-go.ts';
import { Banner, Button, notify } from '../../../ui/index.ts';
import { keepDraft } from './step-drafts.ts';
import { askToComplete, stopAskingAboutStep } from './step-state.ts';
import type { StepValues } from './step-values.ts';
import type { Trouble } from './trouble.ts';
import { nowWords, typedWords, whoWords } from './trouble-words.ts';

interface StepTroubleProps {
  trouble: Trouble;
  values: StepValues;
}

/** The deal changed or went while the form was open: what happened, and a way on for what was typed. */
export function StepTrouble({ trouble, values }: StepTroubleProps) {
  return trouble.is === 'gone' ? <Gone values={values} /> : <Moved deal={trouble.deal} values={values} />;
}

function Gone({ values }: { values: StepValues }) {
  const typed = typedWords(values);
  const copy = () => {
    navigator.clipboard.writeText(typed).then(
      () => notify({ message: 'Copied what you typed' }),
      (error: unknown) => tell(error),
    );
  };
  return (
    <Banner tone="bad" title="This deal was deleted meanwhile">
      <p>Nothing can be saved on it. Undo brings it back, and this goes on; or take along what you typed.</p>
      {typed === '' ? null : (
        <Button className="mt-2" icon={Copy} onClick={copy}>
          Copy what I typed
        </Button>
      )}
    </Banner>
  );
}

function Moved({ deal, values }: { deal: Deal; values: StepValues }) {
  const go = useGo();
  const { data } = useQuery(orpc.workspace.timeline.queryOptions({ input: { kind: 'deals', id: deal.id, limit: 5 } }));
  const latest = data?.items.find(({ type }) => type === 'change') ?? data?.items[0];
  const note = values.outcome.trim();

  const seeNext = () => {
    if (deal.outcome !== 'open') {
      stopAskingAboutStep();
      go(`/deals/${deal.id}`);
      return;
    }
    keepDraft(deal.nextStep?.form === 'action' ? 'complete' : 'plan', deal, values);
    askToComplete(deal);
  };
  const keepAsNote = () => {
    core.records.notes
      .create({ body: note, dealId: deal.id, accountId: deal.accountId ?? undefined })
      .then(stopAskingAboutStep, (error: unknown) => tell(error));
  };
  return (
    <Banner tone="warn" title="This step is no longer the next one">
      <p>{[latest && whoWords(latest), nowWords(deal)].filter(Boolean).join(' ')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={seeNext}>{deal.outcome === 'open' ? 'See what is next now' : 'Open the deal'}</Button>
        {note === '' ? null : (
          <Button icon={StickyNote} onClick={keepAsNote}>
            Keep what I typed as a note
          </Button>
        )}
      </div>
    </Banner>
  );
}
