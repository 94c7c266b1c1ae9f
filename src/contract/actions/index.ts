import { z } from 'zod';
import { byId, day, id, instant, listing, pageOf, procedure } from '../base.ts';
import { standing, stepKind } from '../records/next-step.ts';
import { deal } from '../records/shapes.ts';
import { leaks, leakTrend } from './leaks.ts';
import * as shape from './shapes.ts';

const tags = ['next actions'];
const dueGroup = z.object({ count: z.int(), sums: shape.sums, items: z.array(deal) });
const many = z.object({ changed: z.int(), unchanged: z.int(), command: z.string() });

export const actionsContract = {
  due: procedure
    .route({
      method: 'GET',
      path: '/opportunities/due',
      tags,
      summary: 'What is overdue, due today and upcoming, with counts and the money at stake',
    })
    .input(
      z
        .strictObject({
          owner: z.string().max(200).optional().describe('The id or name of who is to do it.'),
          from: shape.whenWords.optional().describe('Only what is due from here on.'),
          to: shape.whenWords.optional().describe('Only what is due up to here.'),
          limit: z.int().min(0).max(500).default(50).describe('How many of each group.'),
        })
        .prefault({}),
    )
    .output(z.object({ now: instant, overdue: dueGroup, today: dueGroup, upcoming: dueGroup })),

  get: procedure
    .route({ method: 'GET', path: '/deals/{id}/next_action', tags, summary: 'What is next on a deal' })
    .input(byId)
    .output(shape.dealStep),
  set: procedure
    .route({ method: 'PUT', path: '/deals/{id}/next_action', tags, summary: 'Plan what is next on a deal' })
    .input(shape.setInput)
    .output(shape.changed),
  complete: procedure
    .route({
      method: 'POST',
      path: '/opportunities/{id}/complete_action',
      tags,
      summary: 'Complete what was next, and say what is next, or close or park the deal',
    })
    .input(shape.completeInput)
    .output(shape.changed),
  snooze: procedure
    .route({ method: 'POST', path: '/deals/{id}/next_action/snooze', tags, summary: 'Put off what is next' })
    .input(shape.snoozeInput)
    .output(shape.changed),
  park: procedure
    .route({
      method: 'POST',
      path: '/deals/{id}/park',
      tags,
      summary: 'Leave a deal alone until a day, with the reason why',
    })
    .input(shape.parkInput)
    .output(shape.changed),
  /** Puts many off at once: to one time, or each by a number of days. */
  reschedule: procedure
    .route({ method: 'POST', path: '/next_actions/reschedule', tags, summary: 'Put off many next actions' })
    .input(
      z.strictObject({
        ...shape.whichDeals,
        to: shape.whenWords.optional(),
        byDays: z.int().min(-365).max(365).optional(),
        locale: z.string().max(35).optional(),
      }),
    )
    .output(many),
  /** Takes up what is suggested for deals that have no next step. */
  adopt: procedure
    .route({
      method: 'POST',
      path: '/next_actions/adopt',
      tags,
      summary: 'Give deals without a next step the one that is suggested',
    })
    .input(z.strictObject({ ...shape.whichDeals }))
    .output(many),

  readWhen: procedure
    .route({ method: 'GET', path: '/next_actions/when', tags, summary: 'How a time in words is understood' })
    .input(
      z.strictObject({
        text: shape.whenWords,
        locale: z.string().max(35).optional(),
        zone: z.string().max(80).optional(),
      }),
    )
    .output(shape.when),
  /** The ways to put something off, as they are now: "Tomorrow 9:00", "Next Monday". */
  presets: procedure
    .route({ method: 'GET', path: '/next_actions/presets', tags, summary: 'Usual times to put something off to' })
    .output(z.object({ items: z.array(z.object({ label: z.string(), when: shape.when })) })),
  suggest: procedure
    .route({ method: 'GET', path: '/deals/{id}/next_action/suggestion', tags, summary: 'What usually comes next' })
    .input(
      z.strictObject({
        id,
        after: stepKind.optional().describe('What was just done.'),
      }),
    )
    .output(z.object({ suggestion: shape.suggestion.nullable() })),
  /** For the rows of a list: what could be planned for each of these deals. */
  suggestMany: procedure
    .input(z.strictObject({ ids: z.array(id).max(500) }))
    .output(z.object({ items: z.array(z.object({ dealId: id, suggestion: shape.suggestion })) })),
  dismiss: procedure
    .route({ method: 'POST', path: '/next_actions/proposals/{id}/dismiss', tags, summary: 'Turn a proposal down' })
    .input(byId)
    .output(z.object({ ok: z.literal(true) })),

  board: procedure
    .route({ method: 'GET', path: '/next_actions/board', tags, summary: 'Open deals by where they stand, in columns' })
    .input(z.strictObject({ perColumn: z.int().min(1).max(200).default(40), ...listing }))
    .output(z.object({ columns: z.array(dueGroup.extend({ standing })) })),
  calendar: procedure
    .route({ method: 'GET', path: '/next_actions/calendar', tags, summary: 'Next actions and wake-ups by day' })
    .input(z.strictObject({ from: day, to: day, perDay: z.int().min(1).max(100).default(12), ...listing }))
    .output(
      z.object({
        days: z.array(z.object({ day, count: z.int(), sums: shape.sums, items: z.array(deal) })),
      }),
    ),

  leaks: procedure
    .route({
      method: 'GET',
      path: '/reports/leaks',
      tags,
      summary: 'Open deals by how long nothing was planned or done, by owner and stage',
    })
    .input(leaks.input)
    .output(leaks.output),
  leakTrend: procedure
    .route({ method: 'GET', path: '/reports/leaks/trend', tags, summary: 'How the pipeline leaked, day by day' })
    .input(leakTrend.input)
    .output(leakTrend.output),

  suggestions: {
    list: procedure
      .route({ method: 'GET', path: '/next_actions/suggestions', tags, summary: 'What is suggested in each stage' })
      .output(pageOf(shape.suggestionRule)),
    save: procedure
      .route({ method: 'PUT', path: '/next_actions/suggestions', tags, summary: 'Replace what is suggested' })
      .input(z.strictObject({ items: z.array(shape.suggestionRule.extend({ id: id.optional() }).strict()).max(500) }))
      .output(pageOf(shape.suggestionRule)),
  },

  /** What a page is to announce now; each notice is handed out once, to whoever asks first. */
  takeNotices: procedure.output(z.object({ items: z.array(shape.notice) })),
  /** Has whoever shows notices show one, so that a person sees what they look like. */
  tryNotice: procedure.output(z.object({ ok: z.literal(true) })),
};
