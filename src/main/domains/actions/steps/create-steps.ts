import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Changed, completeInput, parkInput, setInput, snoozeInput } from '../../../../contract/actions/shapes.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { newId } from '../../../platform/ids.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, CommandInfo, Transaction } from '../../../platform/ledger/run-command.ts';
import { titled } from '../../../platform/text/short-text.ts';
import type { DealDesk } from '../records-for-actions.ts';
import { openProposal, takeProposal } from '../suggestions/proposals.ts';
import type { WhenReader } from '../when/when-reader.ts';
import { completeStep } from './complete-step.ts';
import { openDeal } from './open-deal.ts';
import { missingDeal } from './refused-step.ts';
import { parkLabel, planLabel, putOffLabel } from './step-labels.ts';
import { keptStep, parkedStep, plannedStep, type WantedStep } from './wanted-step.ts';
import { whatComesNext } from './what-comes-next.ts';

export type StepsParts = {
  db: Database;
  ledger: Pick<Ledger, 'command'>;
  desk: DealDesk;
  when: WhenReader;
  now: () => number;
};

type Asked = { id: string; expected?: string | null };
type Work = (tx: Transaction, deal: Deal) => { label: string; activityId?: string | null };

/** What is next on one deal: planned, completed, put off, parked. Each is one command that can be undone. */
export function createSteps({ db, ledger, desk, when, now }: StepsParts) {
  const find = (id: string): Deal => {
    const [deal] = desk.read(db, [id], now());
    if (!deal) throw missingDeal(db, id, now());
    return deal;
  };

  async function change(actor: Actor, asked: Asked, work: Work): Promise<Changed> {
    // The label names what the deal stood on when it was this command's turn.
    const info: CommandInfo = { label: 'Plan what is next', actor };
    const { seq, activityId } = await ledger.command(info, (tx) => {
      const done = work(tx, openDeal(tx, desk, asked, now()));
      info.label = done.label;
      return { seq: tx.command, activityId: done.activityId ?? null };
    });
    const { standing, nextStep } = find(asked.id);
    return { dealId: asked.id, standing, nextStep, activityId, command: commandId(db, seq) ?? '' };
  }

  const stand = (tx: Transaction, deal: Deal, wanted: WantedStep) => {
    const step = keptStep(deal.nextStep, wanted, { id: newId(tx.now), since: tx.now });
    desk.put(tx, deal, step);
    return step;
  };

  return {
    find,

    async set(actor: Actor, input: z.output<typeof setInput>): Promise<Changed> {
      const { id, details, at, kind, ownerId, evidence, proposal, locale, zone } = input;
      find(id);
      const from = proposal === undefined ? undefined : openProposal(db, id, proposal);
      const wanted = plannedStep(
        {
          details,
          when: when.read(at, { locale, zone }),
          kind: kind ?? from?.kind,
          ownerId,
          evidence: evidence ?? from?.evidence,
        },
        'details',
      );
      return change(actor, input, (tx, deal) => {
        if (proposal !== undefined) takeProposal(tx, id, proposal);
        return { label: planLabel(deal, stand(tx, deal, wanted)) };
      });
    },

    async complete(actor: Actor, input: z.output<typeof completeInput>): Promise<Changed> {
      find(input.id);
      const next = whatComesNext({ db, when, now: now() }, input);
      return change(actor, input, (tx, deal) => {
        if (input.proposal !== undefined) takeProposal(tx, input.id, input.proposal);
        return completeStep(tx, desk, deal, { outcome: input.outcome, next, now: now() });
      });
    },

    async snooze(actor: Actor, input: z.output<typeof snoozeInput>): Promise<Changed> {
      find(input.id);
      const until = when.read(input.until, input);
      return change(actor, input, (tx, deal) => {
        const { nextStep } = deal;
        if (!nextStep) throw nothingToPutOff(deal);
        const { form, what } = nextStep;
        return { label: putOffLabel(deal, stand(tx, deal, { form, what, when: until }), now()) };
      });
    },

    async park(actor: Actor, input: z.output<typeof parkInput>): Promise<Changed> {
      find(input.id);
      const wanted = parkedStep({ reason: input.reason, when: when.read(input.until, input) }, 'reason');
      return change(actor, input, (tx, deal) => ({ label: parkLabel(deal, stand(tx, deal, wanted), now()) }));
    },
  };
}

const nothingToPutOff = ({ name }: Deal): AppError =>
  new AppError('CONFLICT', `Nothing is planned on "${titled(name)}", so there is nothing to put off.`, {
    remedy: 'Plan what is next.',
  });
