import { boundary } from '../../platform/boundary/boundary.ts';
import type { Schedules } from './schedule/create-schedules.ts';

/** The procedures of scheduled reviews and of their delivery. */
export function schedulesProcedures(at: () => Schedules) {
  const { schedules } = boundary.pipeline;
  return {
    list: schedules.list.handler(() => at().list()),
    get: schedules.get.handler(({ input }) => at().get(input.id)),
    create: schedules.create.handler(({ input, context }) => at().create(context.actor, input)),
    patch: schedules.patch.handler(({ input: { id, ...fields }, context }) => at().patch(context.actor, id, fields)),
    delete: schedules.delete.handler(({ input, context }) => at().delete(context.actor, input.id)),
    read: schedules.read.handler(({ input }) => at().read(input)),
    runNow: schedules.runNow.handler(({ input }) => at().runNow(input.id)),
    runs: schedules.runs.handler(({ input }) => at().runs(input)),
    retry: schedules.retry.handler(({ input }) => at().retry(input.id)),
    channels: schedules.channels.handler(() => at().channels()),
    setMail: schedules.setMail.handler(({ input }) => at().setMail(input)),
    setSlack: schedules.setSlack.handler(({ input }) => at().setSlack(input.webhook)),
    tryOut: schedules.tryOut.handler(({ input }) => at().tryOut(input)),
  };
}
