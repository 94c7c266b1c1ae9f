import { z } from 'zod';
import { id } from '../../base.ts';
import { line, long, short, stamps, title } from './lines.ts';

const ofCriterion = {
  title,
  metric: short,
  target: short,
  actual: short,
  howMeasured: short,
  result: z.enum(['open', 'passed', 'failed']),
  evidenceUrl: z.string().max(2000).nullable(),
  evidenceNote: long,
  shared: line.shared,
};

export const criterionFields = z.strictObject(ofCriterion).partial();
export const criterion = z.object({
  id,
  ...ofCriterion,
  customerTicked: z.boolean(),
  position: line.position,
  ...stamps,
});
export type Criterion = z.infer<typeof criterion>;

const ofValue = {
  kind: z.enum(['challenge', 'impact', 'future_state', 'metric', 'requirement']),
  said: title,
  quote: long,
  quotedFrom: short,
  activityId: id.nullable(),
  confidence: z.int().min(0).max(100).nullable(),
  quoteInternal: z.boolean(),
  shared: line.shared,
};

export const valueFields = z.strictObject(ofValue).partial();
export const value = z.object({ id, ...ofValue, position: line.position, ...stamps });
export type PocValue = z.infer<typeof value>;
