import { z } from 'zod';
import { byId, id, listInput, listing, pageOf, procedure } from '../base.ts';

type Kind = 'accounts' | 'contacts' | 'deals' | 'notes' | 'activities';

const nameOf: Record<Kind, string> = {
  accounts: 'account',
  contacts: 'contact',
  deals: 'deal',
  notes: 'note',
  activities: 'activity',
};

/** The five procedures that every kind of record has, over the contract and over REST alike. `patch` has the id in it. */
export function crud<R extends z.ZodType, C extends z.ZodObject, P extends z.ZodObject>(
  kind: Kind,
  shapes: { record: R; fields: C; patch: P },
) {
  const tags = [kind];
  const one = nameOf[kind];
  return {
    list: procedure
      .route({ method: 'GET', path: `/${kind}`, tags, summary: `A page of ${kind}` })
      .input(listInput)
      .output(pageOf(shapes.record)),
    get: procedure
      .route({ method: 'GET', path: `/${kind}/{id}`, tags, summary: `One ${one}` })
      .input(byId)
      .output(shapes.record),
    create: procedure
      .route({ method: 'POST', path: `/${kind}`, tags, successStatus: 201, summary: `Add a new ${one}` })
      .input(shapes.fields)
      .output(shapes.record),
    patch: procedure
      .route({ method: 'PATCH', path: `/${kind}/{id}`, tags, summary: 'Change the fields that are sent' })
      .input(shapes.patch)
      .output(shapes.record),
    delete: procedure
      .route({ method: 'DELETE', path: `/${kind}/{id}`, tags, summary: `Delete the ${one}; the command can be undone` })
      .input(byId)
      .output(z.object({ ok: z.literal(true), command: id })),
  };
}

/** Which records a bulk command is about: these, or all that match. */
const selection = {
  ids: z.array(id).max(100_000).optional(),
  filter: listing.filter,
  search: listing.search,
};

export function bulk<P extends z.ZodObject>(kind: Kind, patch: P) {
  return procedure
    .route({
      method: 'POST',
      path: `/${kind}/bulk`,
      tags: [kind],
      summary: `Change or delete many ${kind} as one command`,
    })
    .input(
      z.strictObject({
        ...selection,
        set: patch.optional(),
        addTags: z.array(z.string().trim().min(1).max(80)).max(20).optional(),
        removeTags: z.array(z.string().trim().min(1).max(80)).max(20).optional(),
        delete: z.boolean().optional(),
        preview: z.boolean().optional().describe('Answer what would change; change nothing.'),
      }),
    )
    .output(
      z.object({
        matched: z.int(),
        changed: z.int(),
        command: id.nullable(),
        sample: z.array(
          z.object({
            id,
            name: z.string(),
            changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
          }),
        ),
      }),
    );
}
