import { z } from 'zod';

const pocsOfTemplate = z.object({
  template: z.string(),
  won: z.int(),
  lost: z.int(),
  cancelled: z.int(),
  running: z.int(),
  winRate: z.int().nullable().describe('In percent of those won or lost.'),
  medianDays: z.int().nullable(),
});
/** How the POCs of one template ended. */
export type PocsOfTemplate = z.infer<typeof pocsOfTemplate>;

export const pocReport = z.object({ running: z.int(), templates: z.array(pocsOfTemplate) });
export type PocReport = z.infer<typeof pocReport>;
