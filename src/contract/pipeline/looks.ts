import { z } from 'zod';
import { byId, id, job, pageOf, procedure } from '../base.ts';
import { look } from './review-shapes.ts';

const tags = ['reviews'];

export const looksContract = {
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
