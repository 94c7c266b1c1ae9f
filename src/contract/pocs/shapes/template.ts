import { z } from 'zod';

export const template = z.object({
  key: z.string(),
  version: z.int(),
  name: z.string(),
  description: z.string(),
  origin: z.enum(['shipped', 'own']).describe('own: made or changed in this workspace.'),
  weeks: z.int(),
  counts: z.object({ milestones: z.int(), phases: z.int(), tasks: z.int(), criteria: z.int() }),
});
export type PocTemplate = z.infer<typeof template>;
