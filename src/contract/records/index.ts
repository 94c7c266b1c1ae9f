import { z } from 'zod';
import { byId, id, listInput, listing, pageOf, procedure } from '../base.ts';
import { bulk, crud } from './crud.ts';
import { importsContract } from './imports.ts';
import { mergeContract } from './merge.ts';
import * as shape from './shapes.ts';

const mainKind = z.enum(['accounts', 'contacts', 'deals']);
const ok = z.object({ ok: z.literal(true) });
const within = z.strictObject(listing);

/** The records on either side of one in a list, so that a record page can step through it. */
const neighbours = procedure
  .input(listInput.pick({ sort: true, filter: true, search: true }).extend({ id }))
  .output(z.object({ previous: id.nullable(), next: id.nullable(), position: z.int().nullable(), total: z.int() }));

export const recordsContract = {
  accounts: {
    ...crud('accounts', {
      record: shape.account,
      fields: shape.accountFields,
      patch: shape.accountPatch.extend({ id }),
    }),
    bulk: bulk('accounts', shape.accountPatch),
    neighbours,
  },
  contacts: {
    ...crud('contacts', {
      record: shape.contact,
      fields: shape.contactFields,
      patch: shape.contactPatch.extend({ id }),
    }),
    bulk: bulk('contacts', shape.contactPatch),
    neighbours,
  },
  deals: {
    // Before `get`, so that the path is not read as the id of a deal.
    exportCsv: procedure
      .route({ method: 'GET', path: '/deals/export.csv', tags: ['deals'], summary: 'What a list shows, as CSV' })
      .input(
        listInput
          .pick({ sort: true, filter: true, search: true })
          .extend({ columns: z.string().max(2000).optional().describe('Field names, in order, with commas.') }),
      )
      .output(z.file()),
    ...crud('deals', { record: shape.deal, fields: shape.dealFields, patch: shape.dealPatch.extend({ id }) }),
    bulk: bulk('deals', shape.dealPatch),
    /** Count and sums of what a filter leaves, as one line or by group. */
    totals: procedure
      .route({
        method: 'GET',
        path: '/deals/totals',
        tags: ['deals'],
        summary: 'Count and sums of what a filter leaves, as one line or by group',
      })
      .input(
        within.extend({
          groupBy: z
            .enum(['stage', 'owner', 'account', 'forecastCategory', 'closeMonth', 'source', 'standing'])
            .optional(),
          limit: z.int().min(1).max(5000).default(500).describe('How many groups; there can be thousands of accounts.'),
          offset: z.int().min(0).default(0).describe('The first group to answer.'),
        }),
      )
      .output(
        z.object({
          count: z.int(),
          sums: z.array(shape.sum),
          groupCount: z.int().describe('How many groups there are, shown or not.'),
          groups: z.array(
            z.object({ key: z.string().nullable(), label: z.string(), count: z.int(), sums: z.array(shape.sum) }),
          ),
        }),
      ),
    board: procedure
      .route({ method: 'GET', path: '/deals/board', tags: ['deals'], summary: 'Deals by stage' })
      .input(within.extend({ perStage: z.int().min(1).max(200).default(30) }))
      .output(
        z.object({
          columns: z.array(
            z.object({
              stage: shape.stage,
              count: z.int(),
              sums: z.array(shape.sum),
              items: z.array(shape.deal),
            }),
          ),
        }),
      ),
    neighbours,
    contacts: procedure
      .route({
        method: 'GET',
        path: '/deals/{id}/contacts',
        tags: ['deals'],
        summary: 'The contacts of a deal, with their roles',
      })
      .input(byId)
      .output(pageOf(shape.dealContact)),
    linkContact: procedure
      .route({
        method: 'POST',
        path: '/deals/{id}/contacts',
        tags: ['deals'],
        successStatus: 201,
        summary: 'Link a contact to a deal, or change its role',
      })
      .input(z.strictObject({ id, contactId: id, role: shape.contactRole }))
      .output(shape.dealContact),
    unlinkContact: procedure
      .route({
        method: 'DELETE',
        path: '/deals/{id}/contacts/{contactId}',
        tags: ['deals'],
        summary: 'Take a contact off a deal',
      })
      .input(z.strictObject({ id, contactId: id }))
      .output(ok),
  },
  notes: crud('notes', { record: shape.note, fields: shape.noteFields, patch: shape.notePatch.extend({ id }) }),
  activities: crud('activities', {
    record: shape.activity,
    fields: shape.activityFields,
    patch: shape.activityPatch.extend({ id }),
  }),

  people: {
    list: procedure
      .route({ method: 'GET', path: '/people', summary: 'Owners and authors' })
      .output(pageOf(shape.person)),
    create: procedure
      .route({ method: 'POST', path: '/people', successStatus: 201, summary: 'Add a person' })
      .input(shape.personFields)
      .output(shape.person),
  },
  stages: {
    list: procedure
      .route({ method: 'GET', path: '/stages', summary: 'The stages of deals, in order' })
      .output(pageOf(shape.stage)),
    save: procedure
      .route({ method: 'PUT', path: '/stages', summary: 'Replace the list of stages; a stage with deals cannot go' })
      .input(
        z.strictObject({
          stages: z
            .array(shape.stageFields.extend({ id: id.optional() }))
            .min(1)
            .max(50),
        }),
      )
      .output(pageOf(shape.stage)),
  },
  customFields: {
    list: procedure
      .route({ method: 'GET', path: '/custom-fields', summary: 'Fields of your own' })
      .output(pageOf(shape.customField)),
    create: procedure
      .route({ method: 'POST', path: '/custom-fields', successStatus: 201, summary: 'Add a field of your own' })
      .input(
        z.strictObject({
          recordKind: mainKind,
          label: z.string().trim().min(1).max(80),
          type: z.enum(['text', 'number', 'date', 'choice', 'yes_no']),
          choices: z.array(z.string().max(200)).max(200).default([]),
        }),
      )
      .output(shape.customField),
    delete: procedure
      .route({
        method: 'DELETE',
        path: '/custom-fields/{id}',
        summary: 'Delete a field of your own, with what it holds',
      })
      .input(byId)
      .output(ok),
  },
  views: {
    list: procedure
      .route({ method: 'GET', path: '/views', summary: 'Saved views' })
      .input(z.strictObject({ recordKind: mainKind.optional() }))
      .output(pageOf(shape.savedView)),
    save: procedure
      .route({ method: 'POST', path: '/views', successStatus: 201, summary: 'Save a view' })
      .input(
        z.strictObject({
          id: id.optional(),
          recordKind: mainKind,
          name: z.string().trim().min(1).max(80),
          definition: z.record(z.string(), z.unknown()),
        }),
      )
      .output(shape.savedView),
    delete: procedure
      .route({ method: 'DELETE', path: '/views/{id}', summary: 'Delete a saved view' })
      .input(byId)
      .output(ok),
  },
  search: procedure
    .route({ method: 'GET', path: '/search', summary: 'Records, notes and activities, best first' })
    .input(z.strictObject({ q: z.string().max(200), limit: z.int().min(1).max(100).default(30) }))
    .output(
      pageOf(
        z.object({
          kind: z.enum(['accounts', 'contacts', 'deals', 'notes', 'activities']),
          id,
          title: z.string(),
          subtitle: z.string(),
          snippet: z.string().describe('The matching words are between «‹» and «›».'),
          /** Where opening it leads: a note opens the record it is about. */
          openKind: mainKind.nullable(),
          openId: id.nullable(),
        }),
      ).extend({
        corrected: z.string().nullable().describe('The query that was answered, when the typed one had a typo.'),
      }),
    ),
  imports: importsContract,
  merge: mergeContract,
};
