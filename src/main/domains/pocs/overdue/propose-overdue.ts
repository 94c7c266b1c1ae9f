import type { Evidence } from '../../../../contract/records/next-step.ts';
import type { Actor } from '../../../platform/ledger/actor.ts';
import { startOfDay } from '../../../platform/schedule/local-time.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { sayDay } from '../dates/day-number.ts';
import type { OverdueLine } from './overdue-lines.ts';

/** Proposes next steps and takes back those that were proposed before; the service of next actions does it. */
export type ProposeThese = (
  actor: Actor,
  all: { prefix: string; label: string; proposals: readonly StepProposal[] },
) => Promise<void>;
export type StepProposal = {
  dealId: string;
  key: string;
  what: string;
  kind: 'task';
  at: number;
  zone: string;
  allDay: boolean;
  evidence: Evidence;
};

/** A deal takes one next step at a time: of a POC that is late all over, the oldest dates are enough. */
const perPoc = 3;

export async function proposeOverdue(
  propose: ProposeThese,
  found: readonly OverdueLine[],
  { now, zone }: { now: number; zone: string },
): Promise<void> {
  const byPoc = Map.groupBy(found, ({ pocId }) => pocId);
  const proposals = [...byPoc.values()].flatMap((lines) =>
    lines.slice(0, perPoc).map((line) => proposalFor(line, now, zone)),
  );
  const actor: Actor = { kind: 'app' };
  await propose(actor, { prefix: 'poc_', label: 'Propose what is overdue in POCs', proposals });
}

function proposalFor(
  { kind, id, title, endDay, pocName, dealId }: OverdueLine,
  now: number,
  zone: string,
): StepProposal {
  const name = titled(title);
  return {
    dealId,
    key: `poc_${kind}:${id}`,
    what: `Get “${name}” of ${titled(pocName)} back on track`,
    kind: 'task',
    at: startOfDay(now, 1) - 1,
    zone,
    allDay: true,
    evidence: {
      kind: `poc_${kind}`,
      id,
      label: `“${name}” was due on ${sayDay(endDay)}`,
      quote: null,
    },
  };
}
