import { z } from 'zod';
import { id, instant } from '../../base.ts';
import { long } from './lines.ts';

export const pocCall = z.object({
  id,
  activityId: id,
  subject: z.string(),
  occurredAt: instant,
  durationMinutes: z.int().nullable(),
  body: z.string().nullable(),
});
export type PocCall = z.infer<typeof pocCall>;

export const comment = z.object({
  id,
  onKind: z.enum(['poc', 'milestone', 'task', 'criterion', 'stack']),
  onId: id,
  author: z.string(),
  side: z.enum(['ours', 'theirs']),
  body: long,
  shared: z.boolean(),
  saidAt: instant,
});
export type PocComment = z.infer<typeof comment>;
