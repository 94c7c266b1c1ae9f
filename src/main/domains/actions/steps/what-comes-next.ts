import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { completeInput } from '../../../../contract/actions/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { openProposal, timeOfProposal } from '../suggestions/proposals.ts';
import type { WhenReader } from '../when/when-reader.ts';
import { parkedStep, plannedStep, type WantedStep } from './wanted-step.ts';

type CompleteInput = z.output<typeof completeInput>;
export type Closing = { outcome: 'won' | 'lost'; reason: string | null };
type Reading = { db: Database; when: WhenReader; now: number };
export type WhatComesNext = { step: WantedStep } | { close: Closing };

/** The rule: a step is over only when there is another one, or the deal is closed or parked. Exactly one of them. */
export function whatComesNext({ db, when, now }: Reading, input: CompleteInput): WhatComesNext {
  const planned =
    input.new_next_action_at !== undefined ||
    input.new_next_action_details !== undefined ||
    input.proposal !== undefined;
  const given = [planned, input.close !== undefined, input.park !== undefined].filter(Boolean).length;
  if (given === 0) {
    throw new AppError('NEXT_ACTION_REQUIRED', 'It is not said what comes next on this deal. Nothing was changed.', {
      remedy:
        'Give a next action (new_next_action_details and new_next_action_at), or close the deal (close), or park it with a reason until a day (park).',
    });
  }
  if (given > 1) {
    throw invalid(
      'close',
      'A deal gets a next action, or is closed, or is parked: only one of the three. Nothing was changed.',
      'Send one of new_next_action_details with new_next_action_at, close, or park.',
    );
  }
  if (input.close) return { close: closingOf(input.close) };
  const { locale, zone } = input;
  if (input.park) {
    const until = when.read(input.park.until, { locale, zone });
    return { step: parkedStep({ reason: input.park.reason, when: until }, 'park.reason') };
  }
  return { step: nextAction({ db, when, now }, input) };
}

function nextAction({ db, when, now }: Reading, input: CompleteInput): WantedStep {
  const proposal = input.proposal === undefined ? undefined : openProposal(db, input.id, input.proposal);
  const { new_next_action_details: details = proposal?.what, new_next_action_at: at, locale, zone } = input;
  if (details === undefined) {
    throw missing('new_next_action_details', 'it is not said what is to be done next.', 'Say it: "Send the contract".');
  }
  if (at === undefined && !proposal) {
    throw missing('new_next_action_at', 'it is not said when that is due.', 'Say when: "tue 10am", or 2026-11-24.');
  }
  return plannedStep(
    {
      details,
      when: at === undefined && proposal ? timeOfProposal(when, proposal, now) : when.read(at ?? '', { locale, zone }),
      kind: input.new_next_action_kind ?? proposal?.kind,
      ownerId: input.new_next_action_owner,
      evidence: proposal?.evidence,
    },
    'new_next_action_details',
  );
}

const missing = (field: string, what: string, remedy: string): AppError => {
  const message = `${field}: ${what} Nothing was changed.`;
  return new AppError('NEXT_ACTION_REQUIRED', message, { remedy, issues: [{ path: field, message }] });
};

function closingOf({ won, lost, reason }: NonNullable<CompleteInput['close']>): Closing {
  if ((won === true) === (lost === true)) {
    throw invalid(
      'close',
      'close: a deal is closed as won or as lost.',
      'Send {"won": true}, or {"lost": true, "reason": "…"}.',
    );
  }
  const why = cleanLine(reason ?? '') || null;
  if (lost && !why) {
    throw invalid(
      'close.reason',
      'close.reason: it is not said why the deal is lost.',
      'Say it in a few words: "Price".',
    );
  }
  return { outcome: lost ? 'lost' : 'won', reason: why };
}
