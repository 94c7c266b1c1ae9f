import { z } from 'zod';
import { byId, day, id, listInput, pageOf, procedure } from '../base.ts';
import { exchangeContract } from './exchange.ts';
import { done, part } from './part.ts';
import * as shape from './shapes.ts';
import { templatesContract } from './templates.ts';

const tags = ['pocs'];

/** A date that is to move: the kickoff, or an end of one line. Or the days that people work on, which moves many. */
const move = z.strictObject({
  id,
  line: z.union([z.literal('kickoff'), id]).optional(),
  edge: z.enum(['start', 'end']).default('end'),
  day: day.nullable().optional().describe('A picked day.'),
  rule: shape.dateRule.nullable().optional().describe('Or how it follows another.'),
  workingDays: shape.pocPatch.shape.workingDays,
  holidays: shape.pocPatch.shape.holidays,
});

const listed = listInput.pick({ limit: true, offset: true, sort: true, search: true }).extend({
  outcome: shape.pocOutcome.optional(),
  risk: shape.pocRisk.optional(),
  dealId: id.optional(),
});

export const pocsContract = {
  list: procedure
    .route({ method: 'GET', path: '/pocs', tags, summary: 'POCs with progress, risk and score' })
    .input(listed.prefault({}))
    .output(pageOf(shape.pocSummary)),
  get: procedure.route({ method: 'GET', path: '/pocs/{id}', tags, summary: 'One POC' }).input(byId).output(shape.poc),
  create: procedure
    .route({ method: 'POST', path: '/pocs', tags, successStatus: 201, summary: 'Make a POC from a template' })
    .input(
      z.strictObject({
        dealId: id,
        name: z.string().trim().max(10_000).optional(),
        template: z.string().max(120).default('standard'),
        kickoff: day,
      }),
    )
    .output(shape.poc),
  patch: procedure
    .route({ method: 'PATCH', path: '/pocs/{id}', tags, summary: 'Change a POC' })
    .input(shape.pocPatch.extend({ id }))
    .output(shape.poc),
  delete: procedure
    .route({ method: 'DELETE', path: '/pocs/{id}', tags, summary: 'Delete a POC' })
    .input(byId)
    .output(done),
  plan: procedure
    .route({ method: 'GET', path: '/pocs/{id}/plan', tags, summary: 'Everything of a POC' })
    .input(byId)
    .output(shape.plan),
  progress: procedure
    .route({ method: 'GET', path: '/pocs/{id}/progress', tags, summary: 'Progress, risk and score of a POC' })
    .input(byId)
    .output(shape.pocProgress),
  previewDates: procedure
    .route({ method: 'POST', path: '/pocs/{id}/dates/preview', tags, summary: 'What would move with a date' })
    .input(move)
    .output(z.object({ shifts: z.array(shape.shift) })),
  moveDates: procedure
    .route({ method: 'POST', path: '/pocs/{id}/dates', tags, summary: 'Move a date, and those that follow it' })
    .input(move)
    .output(z.object({ shifts: z.array(shape.shift), command: z.string() })),

  milestones: part('milestones', 'milestones', shape.milestone, shape.milestoneFields),
  phases: part('phases', 'phases', shape.phase, shape.phaseFields),
  tasks: part('tasks', 'tasks', shape.task, shape.taskFields),
  criteria: part('success-criteria', 'success criteria', shape.criterion, shape.criterionFields),
  team: part('team', 'team', shape.member, shape.memberFields),
  stack: part('tech-stack', 'tech stack', shape.stackItem, shape.stackFields),
  links: part('doc-links', 'docs links', shape.docLink, shape.linkFields),
  values: part('value-framework', 'value framework', shape.value, shape.valueFields),
  comment: procedure
    .route({ method: 'POST', path: '/pocs/{id}/comments', tags, successStatus: 201, summary: 'Comment on a POC' })
    .input(
      z.strictObject({
        id,
        onKind: shape.comment.shape.onKind,
        onId: id,
        body: z.string().trim().min(1).max(20_000),
        shared: z.boolean().default(true),
      }),
    )
    .output(shape.comment),
  calls: {
    link: procedure
      .route({ method: 'POST', path: '/pocs/{id}/calls', tags, successStatus: 201, summary: 'Link a call to a POC' })
      .input(z.strictObject({ id, activityId: id }))
      .output(shape.pocCall),
    unlink: procedure
      .route({ method: 'DELETE', path: '/pocs/{id}/calls/{activityId}', tags, summary: 'Take a call off a POC' })
      .input(z.strictObject({ id, activityId: id }))
      .output(done),
  },
  /** The docs catalogue, for pickers. */
  catalogue: procedure
    .route({ method: 'GET', path: '/docs-catalogue', tags, summary: 'What the docs catalogue knows' })
    .output(
      z.object({
        name: z.string(),
        platforms: z.array(
          z.object({
            key: z.string(),
            title: z.string(),
            frameworks: z.array(z.object({ key: z.string(), title: z.string() })),
          }),
        ),
      }),
    ),
  chooseLinks: procedure
    .route({ method: 'POST', path: '/pocs/{id}/doc-links/choose', tags, summary: 'Choose the docs links anew' })
    .input(byId)
    .output(pageOf(shape.docLink)),

  templates: templatesContract,
  ...exchangeContract,

  report: procedure
    .route({ method: 'GET', path: '/reports/pocs', tags, summary: 'Win rate and duration of past POCs by template' })
    .output(shape.pocReport),
};
