import { z } from 'zod';
import { actor, id, instant, job, recordKind } from './base.ts';

export const workspaceSummary = z.object({
  id,
  name: z.string(),
  file: z.string(),
  sample: z.boolean(),
  readOnlyReason: z.string().nullable(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

export const recentWorkspace = z.object({
  file: z.string(),
  name: z.string(),
  openedAt: instant,
  missing: z.boolean(),
});

export const backupFile = z.object({
  file: z.string(),
  madeAt: instant,
  bytes: z.int(),
  reason: z.enum(['daily', 'manual', 'before-update', 'before-restore']),
});

export const committed = z.object({
  seq: z.int(),
  id,
  label: z.string(),
  actor,
  kind: z.enum(['do', 'undo', 'redo']),
  touched: z.record(z.string(), z.union([z.array(z.string()), z.literal('many')])),
});

/** What the page is told without asking: a command was committed, a job moved, the workspace changed. */
export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('committed'), committed }),
  z.object({ type: z.literal('job'), job }),
  z.object({ type: z.literal('workspace') }),
  z.object({ type: z.literal('settings') }),
  /** Time itself changed where deals stand: something fell due, a park ended, a day began. */
  z.object({ type: z.literal('time') }),
  /** Deals were looked at again after an edit, or a report was delivered: what no command and no job tells. */
  z.object({ type: z.literal('reviews') }),
  /** There is something to announce; whoever can show it takes it. */
  z.object({ type: z.literal('notices') }),
  z.object({
    type: z.literal('open'),
    path: z.string().describe('A place in the app, asked for by a deep link or the tray.'),
  }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;

export const settings = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  zoom: z.int().min(80).max(150),
  yourName: z.string().max(120),
  closeToTray: z.boolean(),
  welcomed: z.boolean(),
  /** When this laptop speaks up about next actions. */
  notices: z.object({
    on: z.boolean(),
    /** Minutes after midnight; null for no morning digest. */
    morningAt: z.int().min(0).max(1439).nullable(),
    /** Quiet from one to the other, minutes after midnight, over midnight too; null for never. */
    quiet: z.object({ from: z.int().min(0).max(1439), to: z.int().min(0).max(1439) }).nullable(),
    weekends: z.boolean().describe('Whether it speaks up on Saturdays and Sundays.'),
  }),
});
export type Settings = z.infer<typeof settings>;

export const timelineEntry = z.object({
  id,
  at: instant,
  type: z.enum(['change', 'note', 'activity']),
  kind: recordKind.describe('The kind of record that this entry is about.'),
  recordId: id,
  label: z.string(),
  actor,
  actorName: z.string().nullable(),
  command: id.nullable(),
  undone: z.boolean(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  body: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;
