import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { byId, id, instant, job, listInput, pageOf, procedure, recordKind } from './base.ts';
import {
  backupFile,
  committed,
  liveEvent,
  recentWorkspace,
  settings,
  timelineEntry,
  workspaceSummary,
} from './workspace-shapes.ts';

export * from './workspace-shapes.ts';

const undoInput = z.strictObject({
  command: id.optional().describe('A command of the timeline; without it, the latest one.'),
  onConflict: z.enum(['ask', 'keep', 'overwrite']).default('ask'),
});

/** A page of what is listed by its id, latest first. */
const latestFirst = listInput.pick({ limit: true }).extend({
  cursor: z.uuid('This is not a cursor that a list gave: send the nextCursor of the page before, or none.').optional(),
});

const workspaceName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u, 'A name cannot have control characters in it.');

const fileInput = z.strictObject({ file: z.string().min(1).max(4000) });

export const workspaceContract = {
  health: procedure
    .route({ method: 'GET', path: '/health', summary: 'Whether the app is up, and with which workspace' })
    .output(
      z.object({
        status: z.enum(['ok', 'attention']),
        version: z.string(),
        host: z.enum(['electron', 'browser']),
        workspace: workspaceSummary.nullable(),
        keychain: z.object({ state: z.enum(['ready', 'locked', 'missing']), detail: z.string() }),
        problem: z.string().nullable(),
        trouble: z
          .object({ file: z.string(), code: z.string(), message: z.string(), remedy: z.string() })
          .nullable()
          .describe('The workspace that would not open at the start, and why.'),
      }),
    ),
  live: procedure.output(eventIterator(liveEvent)),

  undo: procedure
    .route({ method: 'POST', path: '/undo', summary: 'Undo a command, or the latest' })
    .input(undoInput.prefault({}))
    .output(committed),
  redo: procedure
    .route({ method: 'POST', path: '/redo', summary: 'Do an undone command again' })
    .input(undoInput.prefault({}))
    .output(committed),
  upcoming: procedure
    .route({ method: 'GET', path: '/undo', summary: 'What undo and redo would do now' })
    .output(z.object({ undo: z.string().nullable(), redo: z.string().nullable() })),
  timeline: procedure
    .route({ method: 'GET', path: '/{kind}/{id}/timeline', summary: 'Everything that happened to a record' })
    .input(listInput.pick({ limit: true, cursor: true }).extend({ kind: recordKind, id }))
    .output(pageOf(timelineEntry)),

  jobs: {
    list: procedure
      .route({ method: 'GET', path: '/jobs', summary: 'Background work, latest first' })
      .input(latestFirst)
      .output(pageOf(job)),
    get: procedure.route({ method: 'GET', path: '/jobs/{id}', summary: 'One job' }).input(byId).output(job),
    cancel: procedure
      .route({ method: 'POST', path: '/jobs/{id}/cancel', summary: 'Stop a job' })
      .input(byId)
      .output(job),
    retry: procedure
      .route({ method: 'POST', path: '/jobs/{id}/retry', summary: 'Try a failed or cancelled job again' })
      .input(byId)
      .output(job),
  },

  backup: procedure
    .route({ method: 'POST', path: '/backup', successStatus: 201, summary: 'Copy the workspace now' })
    .input(
      z
        .strictObject({ to: z.string().max(4000).optional().describe('A folder; else beside the workspace.') })
        .prefault({}),
    )
    .output(backupFile),
  backups: procedure
    .route({ method: 'GET', path: '/backups', summary: 'Copies of this workspace' })
    .output(pageOf(backupFile)),
  restore: procedure
    .route({
      method: 'POST',
      path: '/restore',
      summary: 'Put a copy in place of the workspace; what it replaces is kept',
    })
    .input(fileInput)
    .output(workspaceSummary),
  exportEverything: procedure
    .route({
      method: 'POST',
      path: '/export',
      successStatus: 201,
      summary: 'A SQLite copy and JSON lines of every table',
    })
    .input(z.strictObject({ to: z.string().max(4000).optional() }).prefault({}))
    .output(z.object({ folder: z.string(), files: z.array(z.object({ file: z.string(), bytes: z.int() })) })),

  workspaces: {
    recent: procedure
      .route({ method: 'GET', path: '/workspaces', summary: 'Workspaces opened lately' })
      .output(pageOf(recentWorkspace)),
    current: procedure
      .route({ method: 'GET', path: '/workspaces/current', summary: 'The workspace that is open' })
      .output(workspaceSummary.nullable()),
    create: procedure
      .route({ method: 'POST', path: '/workspaces', successStatus: 201, summary: 'Make a workspace and open it' })
      .input(z.strictObject({ name: workspaceName, file: z.string().max(4000).optional() }))
      .output(workspaceSummary),
    open: procedure
      .route({ method: 'POST', path: '/workspaces/open', summary: 'Open a workspace file' })
      .input(fileInput)
      .output(workspaceSummary),
    rename: procedure
      .route({ method: 'PATCH', path: '/workspaces/current', summary: 'Rename the open workspace' })
      .input(z.strictObject({ name: workspaceName }))
      .output(workspaceSummary),
    forget: procedure
      .route({ method: 'POST', path: '/workspaces/forget', summary: 'Take a file off the list; the file stays' })
      .input(fileInput)
      .output(z.object({ ok: z.literal(true) })),
    recover: procedure
      .route({
        method: 'POST',
        path: '/workspaces/recover',
        summary: 'Replace a damaged file by its latest good backup',
      })
      .input(fileInput.extend({ backup: z.string().max(4000).optional() }))
      .output(workspaceSummary.extend({ keptDamagedFile: z.string() })),
    exploreSample: procedure
      .route({
        method: 'POST',
        path: '/workspaces/sample',
        successStatus: 201,
        summary: 'Make and open the sample workspace',
      })
      .output(workspaceSummary),
    removeSample: procedure
      .route({ method: 'DELETE', path: '/workspaces/sample', summary: 'Delete the sample workspace' })
      .output(z.object({ ok: z.literal(true) })),
  },

  settings: {
    get: procedure.route({ method: 'GET', path: '/settings', summary: 'The settings of this laptop' }).output(settings),
    change: procedure
      .route({ method: 'PATCH', path: '/settings', summary: 'Change the settings that are sent' })
      .input(z.strictObject(settings.partial().shape))
      .output(settings),
  },
  departures: procedure
    .route({ method: 'GET', path: '/departures', summary: 'What left this laptop, latest first' })
    .input(latestFirst)
    .output(
      pageOf(
        z.object({
          id,
          at: instant,
          kind: z.enum(['link', 'file', 'request']),
          destination: z.string(),
          what: z.string(),
          bytes: z.int().nullable(),
        }),
      ),
    ),
  openLink: procedure
    .input(z.strictObject({ url: z.string().max(4000) }))
    .output(z.object({ opened: z.boolean() }))
    .meta({}),
};
