import { z } from 'zod';
import { id, pageOf, procedure } from '../base.ts';
import { account, contact } from './shapes.ts';

export const mergeKind = z.enum(['accounts', 'contacts']);

export const candidate = z.object({
  kind: mergeKind,
  reason: z.string().describe('Why the two look like one: "same domain acme.com".'),
  confidence: z.number(),
  a: z.union([account, contact]),
  b: z.union([account, contact]),
});

export const mergeContract = {
  candidates: procedure
    .route({ method: 'GET', path: '/duplicates', summary: 'Pairs of records that look like one' })
    .input(z.strictObject({ kind: mergeKind, limit: z.int().min(1).max(200).default(50) }))
    .output(pageOf(candidate)),
  merge: procedure
    .route({ method: 'POST', path: '/merge', summary: 'Make two records one; links to the loser move to the winner' })
    .input(
      z.strictObject({
        kind: mergeKind,
        winnerId: id,
        loserId: id,
        take: z.array(z.string().max(80)).max(60).default([]).describe('Fields whose value is taken from the loser.'),
      }),
    )
    .output(z.object({ winner: z.union([account, contact]), moved: z.int(), command: id })),
  keepSeparate: procedure
    .route({ method: 'POST', path: '/duplicates/keep-separate', summary: 'Remember that two records are not one' })
    .input(z.strictObject({ kind: mergeKind, aId: id, bId: id }))
    .output(z.object({ ok: z.literal(true), command: id.nullable() })),
};
