import { boundary } from '../../platform/boundary/boundary.ts';
import type { PocsService } from './create-pocs.ts';

/** The five calls of each part of a plan. Written out, as each has types of its own. */
export function partProcedures(at: () => PocsService) {
  const { pocs } = boundary;
  return {
    milestones: {
      list: pocs.milestones.list.handler(({ input }) => at().milestones.list(input.id)),
      add: pocs.milestones.add.handler(({ input: { id, ...fields }, context }) =>
        at().milestones.add(context.actor, id, fields),
      ),
      patch: pocs.milestones.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().milestones.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.milestones.delete.handler(({ input, context }) =>
        at().milestones.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.milestones.reorder.handler(({ input, context }) =>
        at().milestones.reorder(context.actor, input.id, input.ids),
      ),
    },
    phases: {
      list: pocs.phases.list.handler(({ input }) => at().phases.list(input.id)),
      add: pocs.phases.add.handler(({ input: { id, ...fields }, context }) =>
        at().phases.add(context.actor, id, fields),
      ),
      patch: pocs.phases.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().phases.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.phases.delete.handler(({ input, context }) =>
        at().phases.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.phases.reorder.handler(({ input, context }) =>
        at().phases.reorder(context.actor, input.id, input.ids),
      ),
    },
    tasks: {
      list: pocs.tasks.list.handler(({ input }) => at().tasks.list(input.id)),
      add: pocs.tasks.add.handler(({ input: { id, ...fields }, context }) => at().tasks.add(context.actor, id, fields)),
      patch: pocs.tasks.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().tasks.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.tasks.delete.handler(({ input, context }) =>
        at().tasks.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.tasks.reorder.handler(({ input, context }) =>
        at().tasks.reorder(context.actor, input.id, input.ids),
      ),
    },
    criteria: {
      list: pocs.criteria.list.handler(({ input }) => at().criteria.list(input.id)),
      add: pocs.criteria.add.handler(({ input: { id, ...fields }, context }) =>
        at().criteria.add(context.actor, id, fields),
      ),
      patch: pocs.criteria.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().criteria.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.criteria.delete.handler(({ input, context }) =>
        at().criteria.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.criteria.reorder.handler(({ input, context }) =>
        at().criteria.reorder(context.actor, input.id, input.ids),
      ),
    },
    team: {
      list: pocs.team.list.handler(({ input }) => at().team.list(input.id)),
      add: pocs.team.add.handler(({ input: { id, ...fields }, context }) => at().team.add(context.actor, id, fields)),
      patch: pocs.team.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().team.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.team.delete.handler(({ input, context }) =>
        at().team.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.team.reorder.handler(({ input, context }) => at().team.reorder(context.actor, input.id, input.ids)),
    },
    stack: {
      list: pocs.stack.list.handler(({ input }) => at().stack.list(input.id)),
      add: pocs.stack.add.handler(({ input: { id, ...fields }, context }) => at().stack.add(context.actor, id, fields)),
      patch: pocs.stack.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().stack.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.stack.delete.handler(({ input, context }) =>
        at().stack.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.stack.reorder.handler(({ input, context }) =>
        at().stack.reorder(context.actor, input.id, input.ids),
      ),
    },
    links: {
      list: pocs.links.list.handler(({ input }) => at().links.list(input.id)),
      add: pocs.links.add.handler(({ input: { id, ...fields }, context }) => at().links.add(context.actor, id, fields)),
      patch: pocs.links.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().links.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.links.delete.handler(({ input, context }) =>
        at().links.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.links.reorder.handler(({ input, context }) =>
        at().links.reorder(context.actor, input.id, input.ids),
      ),
    },
    values: {
      list: pocs.values.list.handler(({ input }) => at().values.list(input.id)),
      add: pocs.values.add.handler(({ input: { id, ...fields }, context }) =>
        at().values.add(context.actor, id, fields),
      ),
      patch: pocs.values.patch.handler(({ input: { id, lineId, ...fields }, context }) =>
        at().values.patch(context.actor, { pocId: id, id: lineId }, fields),
      ),
      delete: pocs.values.delete.handler(({ input, context }) =>
        at().values.delete(context.actor, { pocId: input.id, id: input.lineId }),
      ),
      reorder: pocs.values.reorder.handler(({ input, context }) =>
        at().values.reorder(context.actor, input.id, input.ids),
      ),
    },
  };
}
