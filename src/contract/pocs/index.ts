import { z } from 'zod';
import { byId, day, id, listInput, pageOf, procedure } from '../base.ts';
import { comparison, leftOut, packetContent, packetMade } from './packets.ts';
import * as shape from './shapes.ts';

const tags = ['pocs'];
const done = z.object({ ok: z.literal(true), command: z.string() });
const passphrase = z.string().min(8, 'Use at least eight characters.').max(200).optional();

/** One part of a plan: list, add, change, delete and reorder its lines. */
function part<R extends z.ZodType, S extends z.core.$ZodShape>(
  path: string,
  what: string,
  record: R,
  fields: z.ZodObject<S, z.core.$strict>,
) {
  const under = `/pocs/{id}/${path}` as const;
  return {
    list: procedure
      .route({ method: 'GET', path: under, tags, summary: `The ${what} of a POC` })
      .input(byId)
      .output(pageOf(record)),
    add: procedure
      .route({ method: 'POST', path: under, tags, successStatus: 201, summary: `Add to the ${what} of a POC` })
      .input(fields.extend({ id }))
      .output(record),
    patch: procedure
      .route({ method: 'PATCH', path: `${under}/{lineId}`, tags, summary: `Change one of the ${what}` })
      .input(fields.extend({ id, lineId: id }))
      .output(record),
    delete: procedure
      .route({ method: 'DELETE', path: `${under}/{lineId}`, tags, summary: `Delete one of the ${what}` })
      .input(z.strictObject({ id, lineId: id }))
      .output(done),
    reorder: procedure
      .route({ method: 'POST', path: `${under}/reorder`, tags, summary: `Put the ${what} in another order` })
      .input(z.strictObject({ id, ids: z.array(id).max(5000) }))
      .output(done),
  };
}

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

  templates: {
    list: procedure
      .route({ method: 'GET', path: '/poc-templates', tags, summary: 'Templates, shipped and own' })
      .output(pageOf(shape.template)),
    get: procedure
      .route({ method: 'GET', path: '/poc-templates/{key}', tags, summary: 'One template, as YAML' })
      .input(z.strictObject({ key: z.string().max(120), version: z.int().optional() }))
      .output(shape.template.extend({ yaml: z.string(), versions: z.array(z.int()) })),
    save: procedure
      .route({ method: 'PUT', path: '/poc-templates/{key}', tags, summary: 'Save a template as a new version' })
      .input(z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,80}$/), yaml: z.string().max(500_000) }))
      .output(shape.template),
    check: procedure
      .route({ method: 'POST', path: '/poc-templates/check', tags, summary: 'Whether a template is sound' })
      .input(z.strictObject({ yaml: z.string().max(500_000) }))
      .output(
        z.object({
          template: shape.template.nullable(),
          problems: z.array(z.object({ line: z.int().nullable(), message: z.string() })),
        }),
      ),
    retire: procedure
      .route({ method: 'DELETE', path: '/poc-templates/{key}', tags, summary: 'Drop what this workspace changed' })
      .input(z.strictObject({ key: z.string().max(120) }))
      .output(done),
  },

  packetPreview: procedure
    .route({ method: 'GET', path: '/pocs/{id}/packet/preview', tags, summary: 'What the customer would see' })
    .input(byId)
    .output(z.object({ content: packetContent, leftOut: z.array(leftOut), html: z.string(), style: z.string() })),
  packet: procedure
    .route({ method: 'POST', path: '/pocs/{id}/packet', tags, summary: 'Make the packet: one HTML file' })
    .input(z.strictObject({ id, passphrase }))
    .output(z.file()),
  packetPdf: procedure
    .route({
      method: 'POST',
      path: '/pocs/{id}/packet.pdf',
      tags,
      summary: 'The packet as PDF; in the desktop app only',
    })
    .input(byId)
    .output(z.file()),
  publish: procedure
    .route({ method: 'POST', path: '/pocs/{id}/publish', tags, summary: 'Write the packet into a folder, in place' })
    .input(z.strictObject({ id, folder: z.string().min(1).max(4000), passphrase }))
    .output(z.object({ file: z.string(), revision: z.int() })),
  packets: procedure
    .route({ method: 'GET', path: '/pocs/{id}/packets', tags, summary: 'The packets that were made' })
    .input(byId)
    .output(pageOf(packetMade)),
  answers: {
    list: procedure
      .route({ method: 'GET', path: '/pocs/{id}/answers', tags, summary: 'The answers that came back' })
      .input(byId)
      .output(pageOf(comparison.omit({ items: true }))),
    /** The file goes as the body of a form; see the import's uploads for how large ones are refused. */
    take: procedure
      .route({ method: 'POST', path: '/pocs/{id}/answers', tags, successStatus: 201, summary: 'Take an answer in' })
      .input(z.strictObject({ id, file: z.file() }))
      .output(comparison),
    /** Wherever it was dropped: the POC is named in the file. */
    receive: procedure
      .route({
        method: 'POST',
        path: '/poc-answers',
        tags,
        successStatus: 201,
        summary: 'Take in an answer to any POC',
      })
      .input(z.strictObject({ file: z.file() }))
      .output(comparison),
    get: procedure
      .route({ method: 'GET', path: '/pocs/{id}/answers/{aid}', tags, summary: 'An answer beside what stands here' })
      .input(z.strictObject({ id, aid: id }))
      .output(comparison),
    apply: procedure
      .route({ method: 'POST', path: '/pocs/{id}/answers/{aid}/apply', tags, summary: 'Accept or reject an answer' })
      .input(
        z.strictObject({
          id,
          aid: id,
          all: z.enum(['accept', 'reject']).optional(),
          decisions: z.record(z.string().max(300), z.enum(['accept', 'reject'])).optional(),
        }),
      )
      .output(comparison.extend({ command: z.string() })),
  },

  report: procedure
    .route({ method: 'GET', path: '/reports/pocs', tags, summary: 'Win rate and duration of past POCs by template' })
    .output(
      z.object({
        running: z.int(),
        templates: z.array(
          z.object({
            template: z.string(),
            won: z.int(),
            lost: z.int(),
            cancelled: z.int(),
            running: z.int(),
            winRate: z.int().nullable().describe('In percent of those won or lost.'),
            medianDays: z.int().nullable(),
          }),
        ),
      }),
    ),
};
