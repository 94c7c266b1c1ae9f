import { AppError } from '../../platform/app-error.ts';
import { boundary } from '../../platform/boundary/boundary.ts';

const notYet = (): never => {
  throw new AppError('UNSUPPORTED_HERE', 'This is being built.', { remedy: 'Come back in an hour.' });
};

/** The procedures of scheduled reviews and of their delivery. */
export function schedulesProcedures() {
  const { schedules } = boundary.pipeline;
  return {
    list: schedules.list.handler(notYet),
    get: schedules.get.handler(notYet),
    create: schedules.create.handler(notYet),
    patch: schedules.patch.handler(notYet),
    delete: schedules.delete.handler(notYet),
    read: schedules.read.handler(notYet),
    runNow: schedules.runNow.handler(notYet),
    runs: schedules.runs.handler(notYet),
    retry: schedules.retry.handler(notYet),
    channels: schedules.channels.handler(notYet),
    setMail: schedules.setMail.handler(notYet),
    setSlack: schedules.setSlack.handler(notYet),
    tryOut: schedules.tryOut.handler(notYet),
  };
}
