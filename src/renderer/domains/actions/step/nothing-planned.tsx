import { CalendarPlus, Check } from 'lucide-react';
import { useState } from 'react';
import type { Suggestion } from '../../../../contract/actions/shapes.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button } from '../../../ui/index.ts';
import { EvidenceLink } from './evidence-link.tsx';
import { askToPark, askToPlan } from './step-state.ts';
import { useSuggestion } from './use-suggestion.ts';
import { pickedWhen, sentWhen, shortWhen, spokenHere } from './when-value.ts';

/** Takes up what is suggested, as it is. */
export async function takeSuggestion(deal: Pick<Deal, 'id' | 'nextStep'>, suggestion: Suggestion): Promise<void> {
  const { what, kind, when, evidence, proposal } = suggestion;
  await core.actions.set({
    id: deal.id,
    details: what,
    at: sentWhen(pickedWhen(when)),
    kind,
    evidence,
    proposal: proposal ?? undefined,
    expected: deal.nextStep?.id ?? null,
    ...spokenHere(),
  });
}

/** The warning, and the one click that ends it. */
export function NothingPlanned({ deal }: { deal: Deal }) {
  const suggestion = useSuggestion(deal.id, null);
  const [busy, setBusy] = useState(false);
  const take = (taken: Suggestion) => {
    setBusy(true);
    takeSuggestion(deal, taken)
      .catch((error: unknown) => tell(error, () => take(taken)))
      .finally(() => setBusy(false));
  };
  const turnDown = (id: string) => {
    core.actions.dismiss({ id }).catch((error: unknown) => tell(error, () => turnDown(id)));
  };
  const proposal = suggestion?.proposal ?? null;
  const rested = deal.nextStep?.form === 'park' ? deal.nextStep.what : null;
  return (
    <>
      {rested ? <p className="pt-1 text-sm wrap-anywhere text-ink-2">{`It was parked: ${rested}`}</p> : null}
      {suggestion ? (
        <div className="pt-1">
          <p className="wrap-anywhere">
            Plan one: <span className="font-medium">“{suggestion.what}”</span>?
          </p>
          <p className="num text-sm text-ink-2">{`${shortWhen(suggestion.when)} · ${suggestion.because}`}</p>
          {suggestion.evidence ? (
            <div className="pt-1 text-sm">
              <EvidenceLink evidence={suggestion.evidence} />
            </div>
          ) : null}
        </div>
      ) : (
        <p className="pt-1 text-sm text-ink-2">Say what happens next, or why this deal has to wait.</p>
      )}
      <div className="flex flex-wrap gap-1.5 pt-3">
        {suggestion ? (
          <Button look="primary" icon={Check} busy={busy} onClick={() => take(suggestion)}>
            Take it
          </Button>
        ) : null}
        <Button
          icon={CalendarPlus}
          look={suggestion ? 'default' : 'primary'}
          shortcut="d"
          onClick={() => askToPlan(deal)}
        >
          {suggestion ? 'Plan another' : 'Plan a step'}
        </Button>
        {proposal === null ? null : (
          <Button look="quiet" onClick={() => turnDown(proposal)}>
            Not this
          </Button>
        )}
        <Button look="quiet" onClick={() => askToPark(deal)}>
          Park
        </Button>
      </div>
    </>
  );
}
