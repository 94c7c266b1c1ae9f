import { z } from 'zod';

/** Values that the forms for new records share. */
export const name = z.string().trim().min(1, 'A name is needed.').max(5000, 'That is longer than a name can be.');
export const option = z.object({ value: z.string(), label: z.string() }).nullable();
export const account = z
  .union([z.object({ id: z.string(), name: z.string() }), z.object({ id: z.null(), name: z.string() })])
  .nullable();
export const email = z.union([z.literal(''), z.email('This is not an e-mail address.')]);
