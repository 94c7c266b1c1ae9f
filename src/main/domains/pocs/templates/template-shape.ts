import { z } from 'zod';
import type { DateRule } from '../../../../contract/pocs/shapes.ts';

const name = z.string().trim().min(1).max(300);
const text = z.string().trim().max(5000);
const role = z.string().trim().max(200);
const words = z.string().trim().min(1).max(400);
const line = {
  title: name,
  /** Another name for rules to follow it by, where two lines share a title. */
  key: name.optional(),
  note: text.default(''),
  starts: words.optional(),
  due: words.optional(),
  shared: z.boolean().default(true),
};
const owners = { ours: role.optional(), theirs: role.optional() };

/** A template as it is written. */
export const templateFile = z.strictObject({
  name,
  description: text.default(''),
  summary: text.default(''),
  workingDays: z
    .string()
    .regex(/^(?!.*(.).*\1)[1-7]{1,7}$/, 'Days of the week as digits in quotes, 1 for Monday: "12345".')
    .default('12345'),
  milestones: z
    .array(z.strictObject({ ...line, ...owners }))
    .max(200)
    .default([]),
  phases: z
    .array(
      z.strictObject({
        ...line,
        milestone: name.optional(),
        tasks: z
          .array(z.strictObject({ ...line, ...owners, internal: text.default('') }))
          .max(500)
          .default([]),
      }),
    )
    .max(100)
    .default([]),
  criteria: z
    .array(
      z.strictObject({
        title: name,
        metric: text.default(''),
        target: text.default(''),
        measured: text.default(''),
        shared: z.boolean().default(true),
      }),
    )
    .max(200)
    .default([]),
});
export type TemplateFile = z.infer<typeof templateFile>;

/** A line of a plan that is to be made. Its id, and those that rules name, hold only within the template. */
export type PlannedLine = {
  id: string;
  title: string;
  note: string;
  startRule: DateRule | null;
  endRule: DateRule | null;
  shared: boolean;
};
type Owned = PlannedLine & { ours: string | null; theirs: string | null };

/** A template that is sound: all that a POC made from it begins with. */
export type TemplatePlan = Pick<TemplateFile, 'name' | 'description' | 'summary' | 'workingDays' | 'criteria'> & {
  /** From the kickoff to the last day. */
  weeks: number;
  milestones: Owned[];
  phases: (PlannedLine & { milestone: string | null })[];
  tasks: (Owned & { phase: string; internal: string })[];
};
export type TemplateProblem = { line: number | null; message: string };
