import { z } from 'zod';
import { instant } from '../../base.ts';

export const title = z.string().trim().min(1, 'A title is needed.').max(10_000);
export const long = z.string().max(20_000);
export const short = z.string().max(10_000);
export const stamps = { createdAt: instant, updatedAt: instant };

export const line = {
  shared: z.boolean().describe('Whether the customer sees it.'),
  position: z.int(),
};
export const owners = { ourOwner: short.nullable(), theirOwner: short.nullable() };
