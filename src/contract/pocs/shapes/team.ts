import { z } from 'zod';
import { id } from '../../base.ts';
import { line, short, stamps, title } from './lines.ts';

const ofMember = {
  side: z.enum(['ours', 'theirs']),
  name: title,
  role: short,
  title: short,
  email: z.string().max(320).nullable(),
  champion: z.boolean(),
  contactId: id.nullable(),
  shared: line.shared,
};

export const memberFields = z.strictObject(ofMember).partial();
export const member = z.object({ id, ...ofMember, position: line.position, ...stamps });
export type Member = z.infer<typeof member>;
