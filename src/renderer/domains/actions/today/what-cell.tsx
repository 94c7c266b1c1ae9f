import { CirclePause } from 'lucide-react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { kindIcons } from '../step/kind-options.ts';
import { kindWords } from '../step/standing-words.ts';
import { Ring } from './ring.tsx';
import { RowTools } from './row-tools.tsx';
import type { Suggestions } from './use-suggestions.ts';

/** What is next on a deal; where nothing is, what could be. */
export function WhatCell({ deal, suggestions }: { deal: Deal; suggestions: Suggestions }) {
  return (
    <span className="flex h-full items-center gap-2.5">
      <Ring deal={deal} />
      <What deal={deal} suggested={suggestions.get(deal.id)?.what} />
      <RowTools deal={deal} suggestions={suggestions} />
    </span>
  );
}

function What({ deal: { standing, nextStep }, suggested }: { deal: Deal; suggested: string | undefined }) {
  if (standing === 'none' || !nextStep) {
    return (
      <span className="cut min-w-0 flex-1 text-ink-3">
        {suggested ? `Plan one: “${suggested}”?` : 'Plan the next step'}
      </span>
    );
  }
  const parked = nextStep.form === 'park';
  const kind = nextStep.kind ?? 'task';
  const Icon = parked ? CirclePause : kindIcons[kind];
  return (
    <>
      <Icon role="img" aria-label={parked ? 'Parked' : kindWords[kind]} className="size-3.5 shrink-0 text-ink-3" />
      {parked ? (
        <span className="cut min-w-0 flex-1 text-ink-2">{nextStep.what}</span>
      ) : (
        <b className="cut min-w-0 flex-1 font-semibold">{nextStep.what}</b>
      )}
    </>
  );
}
