import { z } from 'zod';
import { condition } from '../../../../contract/base.ts';

/** What a review looks at, as it is kept. */
export const reviewScope = z.object({
  filter: z.array(condition).nullable(),
  importId: z.string().nullable(),
  words: z.string(),
});
export type ReviewScope = z.infer<typeof reviewScope>;
