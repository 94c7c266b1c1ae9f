import { z } from 'zod';
import { id } from '../../base.ts';
import { line, long, short, stamps, title } from './lines.ts';

const ofStack = {
  platform: z.string().max(80).nullable(),
  framework: z.string().max(80).nullable(),
  name: title,
  note: long,
  state: z.enum(['proposed', 'confirmed', 'declined']),
  shared: line.shared,
};

export const stackFields = z.strictObject(ofStack).partial();
export const stackItem = z.object({
  id,
  ...ofStack,
  confirmedBy: z.string().nullable(),
  position: line.position,
  ...stamps,
});
export type StackItem = z.infer<typeof stackItem>;

const ofLink = { topic: short, title, url: z.string().max(2000), because: short, shared: line.shared };

export const linkFields = z.strictObject(ofLink).partial();
export const docLink = z.object({
  id,
  ...ofLink,
  origin: z.enum(['catalogue', 'own']),
  position: line.position,
  ...stamps,
});
export type DocLink = z.infer<typeof docLink>;
