import { z } from 'zod';
import { evidence, stepKind } from '../../../../contract/records/next-step.ts';
import { noWhen, sentWhen, whenValue } from './when-value.ts';

/** The three ways on from something that was done; one of them has to be taken. */
export const waysOn = ['next', 'close', 'park'] as const;
export type WayOn = (typeof waysOn)[number];

const option = z.object({ value: z.string(), label: z.string() }).nullable();
const text = (max: number) => z.string().max(max, `${max.toLocaleString('en-US')} characters at most.`);

/** All that a form about a step holds. What was typed for one way on stays when another is looked at. */
const fields = z.object({
  outcome: text(50_000),
  way: z.enum(waysOn),
  what: text(1000),
  when: whenValue,
  kind: stepKind,
  /** Null: whoever owns the deal. */
  doer: option,
  evidence: evidence.extend({ quote: z.string().nullable() }).nullable(),
  ending: z.enum(['', 'won', 'lost']),
  lostReason: text(500),
  parkReason: text(500),
  until: whenValue,
});

export const stepFields = fields.superRefine((values, context) => {
  const missing = (path: keyof typeof values, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (values.way === 'next') {
    if (values.what.trim() === '') missing('what', 'Say what is next, or close or park the deal.');
    if (sentWhen(values.when) === '') missing('when', 'Say when, such as “tue 10am” or “in 2 weeks”.');
  } else if (values.way === 'close') {
    if (values.ending === '') missing('ending', 'Say whether it was won or lost.');
    if (values.ending === 'lost' && values.lostReason.trim() === '') missing('lostReason', 'Say why it was lost.');
  } else {
    if (values.parkReason.trim() === '') missing('parkReason', 'Say why it has to wait.');
    if (sentWhen(values.until) === '') missing('until', 'Say when to look at it again.');
  }
});

export type StepValues = z.infer<typeof fields>;

export const blankStep: StepValues = {
  outcome: '',
  way: 'next',
  what: '',
  when: noWhen,
  kind: 'task',
  doer: null,
  evidence: null,
  ending: '',
  lostReason: '',
  parkReason: '',
  until: noWhen,
};
