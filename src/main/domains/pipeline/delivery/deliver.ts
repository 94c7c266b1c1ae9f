import { z } from 'zod';
import { whenFree } from '../../../platform/database/when-free.ts';
import { explainFailure, worthRetrying } from '../../../platform/jobs/explain-failure.ts';
import type { JobKind, JobRun } from '../../../platform/jobs/job-kinds.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import type { Channels } from './channels.ts';
import type { Consent } from './consent.ts';
import type { DeliveryRows, DeliveryTask } from './delivery-rows.ts';
import type { Message } from './message.ts';
import { NotSent } from './not-sent.ts';
import { pauseAfter, triesAtMost } from './pause-after.ts';
import type { Departed } from './report-departure.ts';

export type DeliverOptions = {
  rows: DeliveryRows;
  file: string;
  clock: Clock;
  channels: Channels;
  consent: Consent;
  /** What the report of a review says. */
  message(reviewId: string): Promise<Message>;
  departed: Departed;
  changed: () => void;
};

const payload = z.object({ id: z.string() });

/** Sends one report to one place. The row of the delivery says how that stands; the job is who does it. */
export function deliverKind(options: DeliverOptions): JobKind<z.infer<typeof payload>> {
  const { rows, file, clock, channels, consent, message, departed, changed } = options;

  const write = async (change: () => unknown) => {
    await whenFree(file, change);
    changed();
  };

  async function send(task: DeliveryTask, signal: AbortSignal): Promise<void> {
    if (!rows.isScheduled(task.schedule_id)) {
      throw new NotSent('The schedule was deleted before this was sent.', { remedy: 'Undo that, and send it again.' });
    }
    if (!consent.given(task.schedule_id, task.recipient)) {
      throw new NotSent(`Nobody has said on this laptop that reports of this schedule go to ${task.recipient}.`, {
        remedy: 'Open the schedule, look at who gets it, save it, and send this again.',
      });
    }
    const report = await message(task.review_id ?? '');
    const what = `Report of “${task.schedule_name}”`;
    if (task.channel === 'slack') await departed(`${what} to Slack`, () => channels.slack(report, signal));
    else {
      const mail = { to: task.recipient, message: report, id: task.id, signal };
      await departed(`${what} by mail`, () => channels.mail(mail));
    }
  }

  async function attempt({ ticket, signal }: JobRun<unknown>, task: DeliveryTask): Promise<void> {
    try {
      await send(task, signal);
    } catch (error) {
      const now = clock.now();
      const reason = explainFailure(error);
      if (signal.aborted) await write(() => rows.wait(task.id, null, null));
      else if (worthRetrying(error) && ticket.attempt < triesAtMost) {
        await write(() => rows.wait(task.id, now + pauseAfter(error, ticket.attempt), reason));
      } else await write(() => rows.fail(task.id, reason));
      throw error;
    }
    // A kill between the sending and this line makes it go out once more: who has sent cannot know that it is known.
    // A mail has the same Message-ID then, by which mail servers and programs tell that they have it already.
    await write(() => rows.sent(task.id, clock.now()));
  }

  return {
    payload,
    maxAttempts: triesAtMost,
    pauseAfter,
    async run(job) {
      const task = rows.one(job.payload.id);
      if (!task || task.state === 'sent') return;
      await write(() => rows.begin(task.id, job.ticket.id));
      await attempt(job, task);
    },
  };
}
