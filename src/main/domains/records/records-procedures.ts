import { boundary } from '../../platform/boundary/boundary.ts';
import type { RecordsService } from './records-service.ts';
import { wholePage } from './services/people.ts';

/** The procedures of records, except search and imports, which have services of their own. */
export function recordsProcedures(at: () => RecordsService) {
  const { accounts, contacts, deals, notes, activities, people, stages, customFields, views, merge } = boundary.records;
  return {
    accounts: {
      list: accounts.list.handler(({ input }) => at().accounts.list(input)),
      get: accounts.get.handler(({ input }) => at().accounts.get(input.id)),
      create: accounts.create.handler(({ input, context }) => at().accounts.create(context.actor, input)),
      patch: accounts.patch.handler(({ input: { id, ...patch }, context }) =>
        at().accounts.patch(context.actor, id, patch),
      ),
      bulk: accounts.bulk.handler(({ input, context }) => at().bulk('accounts', context.actor, input)),
      neighbours: accounts.neighbours.handler(({ input }) => at().accounts.neighbours(input)),
      delete: accounts.delete.handler(({ input, context }) => at().accounts.delete(context.actor, input.id)),
    },
    contacts: {
      list: contacts.list.handler(({ input }) => at().contacts.list(input)),
      get: contacts.get.handler(({ input }) => at().contacts.get(input.id)),
      create: contacts.create.handler(({ input, context }) => at().contacts.create(context.actor, input)),
      patch: contacts.patch.handler(({ input: { id, ...patch }, context }) =>
        at().contacts.patch(context.actor, id, patch),
      ),
      bulk: contacts.bulk.handler(({ input, context }) => at().bulk('contacts', context.actor, input)),
      neighbours: contacts.neighbours.handler(({ input }) => at().contacts.neighbours(input)),
      delete: contacts.delete.handler(({ input, context }) => at().contacts.delete(context.actor, input.id)),
    },
    deals: {
      list: deals.list.handler(({ input }) => at().deals.list(input)),
      get: deals.get.handler(({ input }) => at().deals.get(input.id)),
      create: deals.create.handler(({ input, context }) => at().deals.create(context.actor, input)),
      patch: deals.patch.handler(({ input: { id, ...patch }, context }) => at().deals.patch(context.actor, id, patch)),
      bulk: deals.bulk.handler(({ input, context }) => at().bulk('deals', context.actor, input)),
      delete: deals.delete.handler(({ input, context }) => at().deals.delete(context.actor, input.id)),
      exportCsv: deals.exportCsv.handler(({ input }) => at().deals.exportCsv(input)),
      totals: deals.totals.handler(({ input }) => at().deals.totals(input)),
      board: deals.board.handler(({ input }) => at().deals.board(input)),
      neighbours: deals.neighbours.handler(({ input }) => at().deals.neighbours(input)),
      contacts: deals.contacts.handler(({ input }) => wholePage(at().dealContacts.list(input.id))),
      linkContact: deals.linkContact.handler(({ input: { id, ...link }, context }) =>
        at().dealContacts.link(context.actor, { dealId: id, ...link }),
      ),
      unlinkContact: deals.unlinkContact.handler(({ input: { id, contactId }, context }) =>
        at().dealContacts.unlink(context.actor, { dealId: id, contactId }),
      ),
    },
    notes: {
      list: notes.list.handler(({ input }) => at().notes.list(input)),
      get: notes.get.handler(({ input }) => at().notes.get(input.id)),
      create: notes.create.handler(({ input, context }) => at().notes.create(context.actor, input)),
      patch: notes.patch.handler(({ input: { id, ...patch }, context }) => at().notes.patch(context.actor, id, patch)),
      delete: notes.delete.handler(({ input, context }) => at().notes.delete(context.actor, input.id)),
    },
    activities: {
      list: activities.list.handler(({ input }) => at().activities.list(input)),
      get: activities.get.handler(({ input }) => at().activities.get(input.id)),
      create: activities.create.handler(({ input, context }) => at().activities.create(context.actor, input)),
      patch: activities.patch.handler(({ input: { id, ...patch }, context }) =>
        at().activities.patch(context.actor, id, patch),
      ),
      delete: activities.delete.handler(({ input, context }) => at().activities.delete(context.actor, input.id)),
    },
    people: {
      list: people.list.handler(() => at().people.list()),
      create: people.create.handler(({ input, context }) => at().people.create(context.actor, input)),
    },
    stages: {
      list: stages.list.handler(() => wholePage(at().stages.list())),
      save: stages.save.handler(async ({ input, context }) =>
        wholePage(await at().stages.save(context.actor, input.stages)),
      ),
    },
    customFields: {
      list: customFields.list.handler(() => wholePage(at().customFields.list())),
      create: customFields.create.handler(({ input, context }) => at().customFields.create(context.actor, input)),
      delete: customFields.delete.handler(({ input, context }) => at().customFields.delete(context.actor, input.id)),
    },
    views: {
      list: views.list.handler(({ input }) => wholePage(at().views.list(input.recordKind))),
      save: views.save.handler(({ input, context }) => at().views.save(context.actor, input)),
      delete: views.delete.handler(({ input, context }) => at().views.delete(context.actor, input.id)),
    },
    merge: {
      candidates: merge.candidates.handler(({ input }) => at().merge.candidates(input)),
      merge: merge.merge.handler(({ input, context }) => at().merge.merge(context.actor, input)),
      keepSeparate: merge.keepSeparate.handler(({ input, context }) => at().merge.keepSeparate(context.actor, input)),
    },
  };
}
