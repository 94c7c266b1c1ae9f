import { z } from 'zod';
import { id, instant, listing } from '../base.ts';
import { nextStep, standing, stepKind } from '../records/next-step.ts';
import { deal, sum } from '../records/shapes.ts';

/** A time as a person or a script says it. */
export const whenWords = z
  .string()
  .max(200)
  .describe('An ISO 8601 instant, a day (YYYY-MM-DD), or words: "tue 10am", "in 2 weeks", "end of quarter".');

/** A time as it was understood. `at` is the end of the day when it is for a whole day. */
export const when = z.object({
  at: instant,
  allDay: z.boolean(),
  zone: z.string(),
  words: z.string().describe('Said back in full: "Tuesday, 24 November 2026, 10:00".'),
  note: z.string().nullable().describe('What was decided for the person: an hour that the clocks skip, for instance.'),
});
export type When = z.infer<typeof when>;

const details = z.string().trim().max(1000).describe('What is to be done.');
const outcomeNote = z.string().trim().max(50_000).describe('What came of it; it stands in the timeline.');
const zone = z.string().max(80).describe('An IANA time zone; without it, the one of this laptop.');
const locale = z.string().max(35).describe('How the person writes dates, such as en-GB or de.');

/** Refused when the deal stands on another step by now, so that nothing is completed or moved twice. */
const expected = id.nullable().describe('The id of the step that was seen; null for none.');

export const setInput = z.strictObject({
  id,
  details,
  at: whenWords,
  kind: stepKind.optional(),
  ownerId: id.nullable().optional(),
  evidence: nextStep.shape.evidence.optional(),
  proposal: id.optional().describe('The proposal that this takes up.'),
  zone: zone.optional(),
  locale: locale.optional(),
  expected: expected.optional(),
});

const reason = z.string().trim().max(500);

/** One of the next action, closing the deal, or parking it has to be given: that is the rule. */
export const completeInput = z.strictObject({
  id,
  expected: expected.optional(),
  outcome: outcomeNote.optional(),
  new_next_action_at: whenWords.optional(),
  new_next_action_details: details.optional(),
  new_next_action_kind: stepKind.optional(),
  new_next_action_owner: id.nullable().optional(),
  close: z
    .strictObject({ won: z.boolean().optional(), lost: z.boolean().optional(), reason: reason.optional() })
    .optional()
    .describe('Closes the deal: {"won": true}, or {"lost": true, "reason": "…"}.'),
  park: z.strictObject({ reason: reason, until: whenWords }).optional(),
  proposal: id.optional(),
  zone: zone.optional(),
  locale: locale.optional(),
});

export const parkInput = z.strictObject({
  id,
  reason,
  until: whenWords,
  expected: expected.optional(),
  zone: zone.optional(),
  locale: locale.optional(),
});

export const snoozeInput = z.strictObject({
  id,
  until: whenWords,
  expected: expected.optional(),
  zone: zone.optional(),
  locale: locale.optional(),
});

/** What usually comes next, or what another part of the app found reason for. Taken by a person, never by itself. */
export const suggestion = z.object({
  proposal: id.nullable().describe('Set when it was found from something; null when it is the usual one of the stage.'),
  what: z.string(),
  kind: stepKind,
  when,
  because: z.string().describe('Why it is suggested: "usual in Proposal after a meeting".'),
  evidence: nextStep.shape.evidence,
});
export type Suggestion = z.infer<typeof suggestion>;

export const dealStep = z.object({
  deal: deal.pick({
    id: true,
    name: true,
    accountId: true,
    accountName: true,
    stageId: true,
    stageName: true,
    outcome: true,
    amount: true,
    ownerId: true,
    ownerName: true,
  }),
  standing,
  nextStep: nextStep.nullable(),
  suggestion: suggestion.nullable(),
});
export type DealStep = z.infer<typeof dealStep>;

export const changed = z.object({
  dealId: id,
  standing,
  nextStep: nextStep.nullable(),
  activityId: id.nullable().describe('The completed step, as an activity of the timeline.'),
  command: z.string().describe('The command, for undo; empty when nothing changed.'),
});
export type Changed = z.infer<typeof changed>;

/** Which deals: named one by one, or all that a filter of /deals leaves. */
export const whichDeals = {
  ids: z.array(id).max(100_000).optional(),
  all: z
    .strictObject({
      ...listing,
    })
    .optional(),
};

export const suggestionRule = z.object({
  id,
  stageId: id.nullable().describe('Null: for any open stage that has none of its own.'),
  afterKind: stepKind.nullable().describe('Null: whatever was done before.'),
  what: z.string().trim().min(1, 'Say what is to be done.').max(300),
  kind: stepKind,
  leadDays: z.int().min(0).max(365).describe('Working days from now.'),
  atMinutes: z.int().min(0).max(1439).nullable().describe('Minutes after midnight; null for the whole day.'),
});
export type SuggestionRule = z.infer<typeof suggestionRule>;

export const sums = z.array(sum);

/** What the laptop says: one notice for a step that fell due, or one digest for many and for the morning. */
export const notice = z.object({
  id: z.string().describe('The same notice has the same id, so that no host shows it twice.'),
  kind: z.enum(['due', 'missed', 'morning', 'trial']),
  title: z.string(),
  body: z.string(),
  dealId: id.nullable().describe('For one step: the deal that it is about.'),
  stepId: id.nullable(),
  place: z.string().describe('Where a click leads in the app.'),
});
export type Notice = z.infer<typeof notice>;
