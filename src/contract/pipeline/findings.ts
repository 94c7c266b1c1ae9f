import { z } from 'zod';
import { byId, currency, day, id, instant, pageOf, procedure } from '../base.ts';
import { dealHealth, finding, fixed, owner } from './review-shapes.ts';

const tags = ['reviews'];

export const findingsContract = {
  /** The newest whole review, kept up with what was edited since: what is left to mend, by owner. */
  board: procedure
    .route({ method: 'GET', path: '/findings/board', tags, summary: 'What is left to mend, by owner' })
    .input(z.strictObject({ perOwner: z.int().min(0).max(200).default(30), ownerId: owner }).prefault({}))
    .output(
      z.object({
        reviewId: id.nullable(),
        at: instant.nullable(),
        owners: z.array(
          z.object({
            ownerId: id.nullable(),
            name: z.string(),
            left: z.int(),
            critical: z.int(),
            begunWith: z.int().describe('How many there were when the review was made.'),
            items: z.array(finding),
          }),
        ),
      }),
    ),
  /** What is found about one deal now; evaluated anew. */
  ofDeal: procedure
    .route({ method: 'GET', path: '/deals/{id}/findings', tags, summary: 'What is found about a deal now' })
    .input(byId)
    .output(z.object({ health: z.number(), lines: dealHealth.shape.lines, items: z.array(finding) })),
  mute: procedure
    .route({ method: 'POST', path: '/findings/mute', tags, summary: 'Accept findings, with a reason and until a day' })
    .input(
      z.strictObject({
        findingIds: z.array(z.string().max(200)).min(1).max(5000),
        reason: z.string().trim().min(1, 'Say why.').max(500),
        until: day.nullable().default(null),
      }),
    )
    .output(z.object({ muted: z.int(), command: z.string() })),
  unmute: procedure
    .route({ method: 'POST', path: '/findings/unmute', tags, summary: 'Take an acceptance back' })
    .input(z.strictObject({ muteIds: z.array(id).min(1).max(5000) }))
    .output(z.object({ unmuted: z.int(), command: z.string() })),
  mutes: procedure
    .route({ method: 'GET', path: '/findings/mutes', tags, summary: 'Findings that were accepted' })
    .output(
      pageOf(
        z.object({
          id,
          dealId: id,
          dealName: z.string(),
          ruleId: z.string(),
          ruleName: z.string(),
          reason: z.string(),
          until: day.nullable(),
          over: z.boolean(),
          createdAt: instant,
        }),
      ),
    ),
  fix: procedure
    .route({
      method: 'POST',
      path: '/findings/fix',
      tags,
      summary: 'Do what the rules of these findings offer, as one command',
    })
    .input(
      z.strictObject({
        findingIds: z.array(z.string().max(200)).min(1).max(5000),
        values: z
          .record(
            z.string(),
            z.union([z.string(), z.number(), z.null(), z.strictObject({ amountMinor: z.int(), currency })]),
          )
          .default({})
          .describe('For `set`: field → value, for all of them.'),
      }),
    )
    .output(fixed),
};
