import { z } from 'zod';
import { byId, condition, currency, id, instant, pageOf, procedure } from '../base.ts';

const tags = ['schedules'];

const deliver = z.strictObject({
  mail: z.array(z.email('This is not an e-mail address.').max(320)).max(50).default([]),
  slack: z.boolean().default(false),
});

const fields = {
  name: z.string().trim().min(1).max(120),
  when: z.string().trim().min(1).max(200).describe('In words, "weekdays 8:00", or as cron, "0 8 * * 1-5".'),
  zone: z.string().max(80).describe('Such as Europe/Berlin.'),
  filter: z.array(condition).max(50).nullable(),
  deliver,
  enabled: z.boolean(),
};
export const scheduleFields = z.strictObject(fields).partial().required({ name: true, when: true });
export type ScheduleFields = z.infer<typeof scheduleFields>;

export const delivery = z.object({
  id,
  channel: z.enum(['app', 'mail', 'slack']),
  to: z.string().describe('Addresses; a webhook is not named.'),
  state: z.enum(['waiting', 'sending', 'sent', 'failed']),
  attempts: z.int(),
  nextTryAt: instant.nullable(),
  sentAt: instant.nullable(),
  error: z.object({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
});
export type Delivery = z.infer<typeof delivery>;

export const scheduleRun = z.object({
  id,
  scheduleId: id,
  scheduleName: z.string(),
  dueAt: instant,
  caughtUp: z.int().describe('How many runs that were missed this one stands for; 0 when it ran on time.'),
  startedAt: instant,
  finishedAt: instant.nullable(),
  state: z.enum(['running', 'done', 'failed']),
  reviewId: id.nullable(),
  error: z.object({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
  deliveries: z.array(delivery),
});
export type ScheduleRun = z.infer<typeof scheduleRun>;

export const schedule = z.object({
  id,
  name: z.string(),
  when: z.string(),
  cron: z.string(),
  means: z.string().describe('The schedule in words.'),
  zone: z.string(),
  filter: z.array(condition).nullable(),
  deliver,
  enabled: z.boolean(),
  nextRuns: z.array(instant),
  lastRun: scheduleRun.nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type Schedule = z.infer<typeof schedule>;

export const mailServer = z.strictObject({
  host: z.string().trim().min(1).max(255),
  port: z.int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(320),
  from: z.email('This is not an e-mail address.').max(320),
});
export type MailServer = z.infer<typeof mailServer>;

export const schedulesContract = {
  list: procedure
    .route({ method: 'GET', path: '/schedules', tags, summary: 'Scheduled reviews' })
    .output(pageOf(schedule)),
  get: procedure
    .route({ method: 'GET', path: '/schedules/{id}', tags, summary: 'One schedule' })
    .input(byId)
    .output(schedule),
  create: procedure
    .route({ method: 'POST', path: '/schedules', tags, successStatus: 201, summary: 'Review at set times' })
    .input(scheduleFields)
    .output(schedule),
  patch: procedure
    .route({ method: 'PATCH', path: '/schedules/{id}', tags, summary: 'Change a schedule' })
    .input(scheduleFields.partial().extend({ id }))
    .output(schedule),
  delete: procedure
    .route({ method: 'DELETE', path: '/schedules/{id}', tags, summary: 'Delete a schedule; its reviews stay' })
    .input(byId)
    .output(z.object({ ok: z.literal(true) })),
  /** Reads words as the person types. */
  read: procedure
    .route({ method: 'GET', path: '/schedules/read', tags, summary: 'What words mean as a schedule' })
    .input(z.strictObject({ when: z.string().max(200), zone: z.string().max(80).optional() }))
    .output(
      z.object({
        cron: z.string().nullable(),
        means: z.string().nullable(),
        nextRuns: z.array(instant),
        problem: z.string().nullable(),
      }),
    ),
  runNow: procedure
    .route({
      method: 'POST',
      path: '/schedules/{id}/run',
      tags,
      successStatus: 202,
      summary: 'Run a schedule now, too',
    })
    .input(byId)
    .output(scheduleRun),
  runs: procedure
    .route({ method: 'GET', path: '/schedules/runs', tags, summary: 'Runs of schedules, latest first' })
    .input(z.strictObject({ scheduleId: id.optional(), limit: z.int().min(1).max(200).default(50) }).prefault({}))
    .output(pageOf(scheduleRun)),
  retry: procedure
    .route({
      method: 'POST',
      path: '/schedules/deliveries/{id}/retry',
      tags,
      summary: 'Send what could not be delivered again',
    })
    .input(byId)
    .output(delivery),

  channels: procedure.route({ method: 'GET', path: '/delivery', tags, summary: 'Where reports can be sent' }).output(
    z.object({
      mail: mailServer.nullable(),
      mailPassword: z.boolean(),
      slack: z.boolean(),
      keychain: z.object({ state: z.enum(['ready', 'locked', 'missing']), detail: z.string() }),
    }),
  ),
  setMail: procedure
    .route({
      method: 'PUT',
      path: '/delivery/mail',
      tags,
      summary: 'Set the mail server; the password goes to the keychain',
    })
    .input(
      mailServer
        .extend({ password: z.string().max(1000).optional().describe('Without it, the one that is kept.') })
        .nullable(),
    )
    .output(z.object({ ok: z.literal(true) })),
  setSlack: procedure
    .route({ method: 'PUT', path: '/delivery/slack', tags, summary: 'Set the Slack webhook; it goes to the keychain' })
    .input(z.strictObject({ webhook: z.url().max(500).nullable() }))
    .output(z.object({ ok: z.literal(true) })),
  tryOut: procedure
    .route({ method: 'POST', path: '/delivery/test', tags, summary: 'Send a short test' })
    .input(z.strictObject({ channel: z.enum(['mail', 'slack']), to: z.email().max(320).optional() }))
    .output(z.object({ ok: z.literal(true), said: z.string() })),
};

/** What one unit of each currency is worth in the base currency. */
export const ratesContract = {
  list: procedure
    .route({ method: 'GET', path: '/rates', tags: ['rates'], summary: 'Exchange rates that sums are made with' })
    .output(
      z.object({
        base: currency,
        items: z.array(z.object({ currency, rate: z.number(), updatedAt: instant })),
        missing: z.array(z.object({ currency, deals: z.int() })),
      }),
    ),
  save: procedure
    .route({ method: 'PUT', path: '/rates', tags: ['rates'], summary: 'Set the base currency and the rates' })
    .input(
      z.strictObject({
        base: currency,
        items: z.array(z.strictObject({ currency, rate: z.number().positive().max(1_000_000) })).max(200),
      }),
    )
    .output(z.object({ ok: z.literal(true), command: z.string().nullable() })),
};
