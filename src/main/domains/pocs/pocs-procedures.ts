import { boundary } from '../../platform/boundary/boundary.ts';
import type { PocsService } from './create-pocs.ts';
import { partProcedures } from './part-procedures.ts';

/** The procedures of POCs. */
export function pocsProcedures(at: () => PocsService) {
  const { pocs } = boundary;
  return {
    list: pocs.list.handler(({ input }) => at().list(input)),
    get: pocs.get.handler(({ input }) => at().get(input.id)),
    create: pocs.create.handler(({ input, context }) => at().create(context.actor, input)),
    patch: pocs.patch.handler(({ input: { id, ...patch }, context }) => at().patch(context.actor, id, patch)),
    delete: pocs.delete.handler(({ input, context }) => at().delete(context.actor, input.id)),
    plan: pocs.plan.handler(({ input }) => at().plan(input.id)),
    progress: pocs.progress.handler(({ input }) => at().progress(input.id)),
    previewDates: pocs.previewDates.handler(({ input }) => at().dates.preview(input)),
    moveDates: pocs.moveDates.handler(({ input, context }) => at().dates.move(context.actor, input)),
    ...partProcedures(at),
    comment: pocs.comment.handler(({ input: { id, ...said }, context }) => at().comments.add(context.actor, id, said)),
    calls: {
      link: pocs.calls.link.handler(({ input, context }) => at().calls.link(context.actor, input.id, input.activityId)),
      unlink: pocs.calls.unlink.handler(({ input, context }) =>
        at().calls.unlink(context.actor, input.id, input.activityId),
      ),
    },
    catalogue: pocs.catalogue.handler(() => at().docs.list()),
    chooseLinks: pocs.chooseLinks.handler(({ input, context }) => at().chooseLinks(context.actor, input.id)),
    templates: {
      list: pocs.templates.list.handler(() => {
        const items = at().templates.list();
        return { items, nextCursor: null, total: items.length };
      }),
      get: pocs.templates.get.handler(({ input }) => at().templates.get(input.key, input.version)),
      save: pocs.templates.save.handler(({ input, context }) => at().templates.save(context.actor, input)),
      check: pocs.templates.check.handler(({ input }) => at().templates.check(input.yaml)),
      retire: pocs.templates.retire.handler(({ input, context }) => at().templates.retire(context.actor, input.key)),
    },
    report: pocs.report.handler(() => at().report()),
  };
}
