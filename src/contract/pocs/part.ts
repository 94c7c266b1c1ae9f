import { z } from 'zod';
import { byId, id, pageOf, procedure } from '../base.ts';

const tags = ['pocs'];
export const done = z.object({ ok: z.literal(true), command: z.string() });

/** One part of a plan: list, add, change, delete and reorder its lines. */
export function part<R extends z.ZodType, S extends z.core.$ZodShape>(
  path: string,
  what: string,
  record: R,
  fields: z.ZodObject<S, z.core.$strict>,
) {
  const under = `/pocs/{id}/${path}` as const;
  return {
    list: procedure
      .route({ method: 'GET', path: under, tags, summary: `The ${what} of a POC` })
      .input(byId)
      .output(pageOf(record)),
    add: procedure
      .route({ method: 'POST', path: under, tags, successStatus: 201, summary: `Add to the ${what} of a POC` })
      .input(fields.extend({ id }))
      .output(record),
    patch: procedure
      .route({ method: 'PATCH', path: `${under}/{lineId}`, tags, summary: `Change one of the ${what}` })
      .input(fields.extend({ id, lineId: id }))
      .output(record),
    delete: procedure
      .route({ method: 'DELETE', path: `${under}/{lineId}`, tags, summary: `Delete one of the ${what}` })
      .input(z.strictObject({ id, lineId: id }))
      .output(done),
    reorder: procedure
      .route({ method: 'POST', path: `${under}/reorder`, tags, summary: `Put the ${what} in another order` })
      .input(z.strictObject({ id, ids: z.array(id).max(5000) }))
      .output(done),
  };
}
