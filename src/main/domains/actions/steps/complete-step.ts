import type { NextStep } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { newId } from '../../../platform/ids.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { cleanBody, cleanLine } from '../../../platform/text/clean-text.ts';
import type { DealDesk } from '../records-for-actions.ts';
import { closeLabel, completeLabel, parkLabel, planLabel } from './step-labels.ts';
import { keptStep } from './wanted-step.ts';
import type { Closing, WhatComesNext } from './what-comes-next.ts';

type Completed = { activityId: string | null; label: string };

/** Within a command: what was next is done and told in the timeline, and what comes after it is in its place. */
export function completeStep(
  tx: Transaction,
  desk: DealDesk,
  deal: Deal,
  { outcome, next, now }: { outcome: string | undefined; next: WhatComesNext; now: number },
): Completed {
  const done = deal.nextStep?.form === 'action' ? deal.nextStep : null;
  const note = cleanBody([outcome, 'close' in next ? wonBecause(next.close) : undefined].filter(Boolean).join('\n\n'));
  const activityId = done || note ? desk.log(tx, deal, { ...doneStep(deal, done, note), body: note || null }) : null;
  if ('close' in next) {
    const { outcome: as, reason } = next.close;
    desk.close(tx, deal, as, as === 'lost' ? reason : null);
    return { activityId, label: completeLabel(deal, done, { outcome: as, label: closeLabel(deal, as) }) };
  }
  // What is done is over: what comes next is another step, also when it is called the same.
  const step = keptStep(null, next.step, { id: newId(tx.now), since: tx.now });
  desk.put(tx, deal, step);
  const label = step.form === 'park' ? parkLabel(deal, step, now) : planLabel(deal, step);
  return { activityId, label: completeLabel(deal, done, { label }) };
}

/** What nobody had planned is told as a task, by the first words of what came of it. */
const doneStep = (deal: Deal, done: NextStep | null, note: string) => ({
  kind: done?.kind ?? ('task' as const),
  subject: done?.what ?? cleanLine((note.split('\n')[0] ?? '').slice(0, 200)),
  ownerId: done?.ownerId ?? deal.ownerId,
  evidence: done?.evidence ?? null,
});

const wonBecause = ({ outcome, reason }: Closing) => (outcome === 'won' && reason ? `Won: ${reason}` : undefined);
