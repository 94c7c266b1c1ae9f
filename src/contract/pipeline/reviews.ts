import { z } from 'zod';
import { byId, currency, day, id, instant, job, listing, pageOf, procedure } from '../base.ts';
import {
  comparison,
  dealHealth,
  finding,
  findingGroup,
  findingsInput,
  fixed,
  look,
  owner,
  owners,
  review,
  reviewedDeal,
} from './review-shapes.ts';
import { category } from './rule-language.ts';

const tags = ['reviews'];

export const reviewsContract = {
  start: procedure
    .route({
      method: 'POST',
      path: '/reviews',
      tags,
      successStatus: 202,
      summary: 'Review open deals, those of a filter, or those of an import',
    })
    .input(
      z
        .strictObject({ filter: listing.filter, importId: id.optional(), name: z.string().trim().max(120).optional() })
        .prefault({}),
    )
    .output(job.describe('Its id is that of the review.')),
  list: procedure
    .route({ method: 'GET', path: '/reviews', tags, summary: 'Reviews, latest first' })
    .input(
      z.strictObject({ limit: z.int().min(1).max(200).default(50), offset: z.int().min(0).default(0) }).prefault({}),
    )
    .output(pageOf(review)),
  get: procedure
    .route({ method: 'GET', path: '/reviews/{id}', tags, summary: 'A review: its state, health and counts' })
    .input(byId)
    .output(review),
  delete: procedure
    .route({ method: 'DELETE', path: '/reviews/{id}', tags, summary: 'Delete a review; records are not touched' })
    .input(byId)
    .output(z.object({ ok: z.literal(true) })),
  findings: procedure
    .route({ method: 'GET', path: '/reviews/{id}/findings', tags, summary: 'What a review found' })
    .input(findingsInput)
    .output(pageOf(finding)),
  /** The runs of a list of findings that is sorted by `by` first, in the order of that sort. */
  findingGroups: procedure
    .route({
      method: 'GET',
      path: '/reviews/{id}/findings/groups',
      tags,
      summary: 'How many findings there are by severity, rule, owner or deal',
    })
    .input(findingsInput.omit({ limit: true, offset: true }).extend({ by: findingGroup }))
    .output(
      z.object({
        items: z
          .array(z.object({ key: z.string(), label: z.string(), count: z.int() }))
          .describe('Empty where there are more than 5,000.'),
      }),
    ),
  findingsCsv: procedure
    .route({ method: 'GET', path: '/reviews/{id}/findings.csv', tags, summary: 'What a review found, as CSV' })
    .input(findingsInput.omit({ limit: true, offset: true }))
    .output(z.file()),
  deals: procedure
    .route({ method: 'GET', path: '/reviews/{id}/deals', tags, summary: 'The deals of a review, with their health' })
    .input(
      z.strictObject({
        id,
        limit: z.int().min(1).max(500).default(100),
        offset: z.int().min(0).default(0),
        sort: z.string().max(200).optional().describe('health, name, owner, stage, amount, closeDate, findings.'),
        ownerId: owners,
        search: z.string().max(200).optional(),
      }),
    )
    .output(pageOf(reviewedDeal)),
  /** How a health number comes about. */
  dealHealth: procedure
    .route({
      method: 'GET',
      path: '/reviews/{id}/deals/{dealId}/health',
      tags,
      summary: 'How the health of a deal adds up',
    })
    .input(z.strictObject({ id, dealId: id }))
    .output(dealHealth),
  health: procedure
    .route({
      method: 'GET',
      path: '/reviews/{id}/health',
      tags,
      summary: 'How the health of the pipeline, or of an owner, adds up',
    })
    .input(z.strictObject({ id, ownerId: owner }))
    .output(
      z.object({
        health: z.number(),
        deals: z.int(),
        points: z.number().describe('health × deals, before rounding.'),
        distribution: z.array(z.object({ from: z.int(), to: z.int(), deals: z.int() })),
        lowest: z.array(z.object({ dealId: id, name: z.string(), health: z.number() })),
        pointsByCategory: z.array(z.object({ category, points: z.number() })),
        capped: z
          .number()
          .describe(
            'Points that were not taken off, as a deal has no less than 0 and a category no more than its cap.',
          ),
      }),
    ),
  compare: procedure
    .route({
      method: 'GET',
      path: '/reviews/{a}/compare/{b}',
      tags,
      summary: 'What is new, resolved and persisting, and what moved',
    })
    .input(z.strictObject({ a: id, b: id, from: day.optional(), to: day.optional() }))
    .output(comparison),
  trend: procedure
    .route({ method: 'GET', path: '/reviews/trend', tags, summary: 'Health, findings and money at risk over time' })
    .input(z.strictObject({ days: z.int().min(7).max(1000).default(180) }).prefault({}))
    .output(
      z.object({
        items: z.array(
          z.object({
            id,
            at: instant,
            health: z.number(),
            findings: z.int(),
            critical: z.int(),
            deals: z.int(),
            atRiskMinor: z.number(),
            base: currency,
          }),
        ),
      }),
    ),
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
  report: procedure
    .route({
      method: 'GET',
      path: '/reviews/{id}/report',
      tags,
      summary: 'A report of a review: html, pdf, xlsx (findings, deals, rules) or csv (deals with health)',
    })
    .input(z.strictObject({ id, format: z.enum(['html', 'pdf', 'xlsx', 'csv']).default('html') }))
    .output(z.file()),

  looks: procedure
    .route({ method: 'GET', path: '/deals/{id}/looks', tags, summary: 'Looks that were taken at a deal, latest first' })
    .input(byId)
    .output(pageOf(look)),
  look: procedure
    .route({
      method: 'POST',
      path: '/deals/{id}/looks',
      tags,
      successStatus: 201,
      summary: 'Take a look at a deal: risks, what is missing, what to do next',
    })
    .input(z.strictObject({ id, engine: z.enum(['local', 'claude']).default('local') }))
    .output(look),
  lookEstimate: procedure
    .route({
      method: 'GET',
      path: '/reviews/{id}/looks/estimate',
      tags,
      summary: 'What looks at the riskiest deals would send and cost',
    })
    .input(
      z.strictObject({
        id,
        deals: z.int().min(1).max(100).default(10),
        engine: z.enum(['local', 'claude']).default('local'),
      }),
    )
    .output(
      z.object({
        deals: z.array(z.object({ dealId: id, name: z.string(), health: z.number() })),
        inputTokens: z.int(),
        outputTokens: z.int(),
        costUsd: z.number(),
        model: z.string().nullable(),
        sends: z.string().describe('What would leave this laptop for the first of them, as it would be sent.'),
        ready: z.boolean(),
        why: z.string().nullable(),
      }),
    ),
  lookMany: procedure
    .route({
      method: 'POST',
      path: '/reviews/{id}/looks',
      tags,
      successStatus: 202,
      summary: 'Look at the riskiest deals of a review',
    })
    .input(
      z.strictObject({
        id,
        deals: z.int().min(1).max(100).default(10),
        engine: z.enum(['local', 'claude']).default('local'),
      }),
    )
    .output(job),
};
