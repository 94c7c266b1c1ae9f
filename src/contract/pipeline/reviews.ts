import { z } from 'zod';
import { byId, currency, day, id, instant, job, listing, pageOf, procedure } from '../base.ts';
import { findingsContract } from './findings.ts';
import { looksContract } from './looks.ts';
import {
  comparison,
  dealHealth,
  finding,
  findingGroup,
  findingsInput,
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
  report: procedure
    .route({
      method: 'GET',
      path: '/reviews/{id}/report',
      tags,
      summary: 'A report of a review: html, pdf, xlsx (findings, deals, rules) or csv (deals with health)',
    })
    .input(z.strictObject({ id, format: z.enum(['html', 'pdf', 'xlsx', 'csv']).default('html') }))
    .output(z.file()),

  ...findingsContract,
  ...looksContract,
};
