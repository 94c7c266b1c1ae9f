import type { FactColumn } from '../fact-shapes.ts';
import { type Context, eachNumber } from './context.ts';
import { textColumn } from './dictionary.ts';
import { standingAt } from './standing.ts';

/** The next step of each deal, as it was at the moment as of which the deal is seen. */
export type NextSteps = {
  form(index: number): string | null;
  what(index: number): string | null;
  kind(index: number): string | null;
  at(index: number): number;
};

export const nextSteps = ({ own }: Context): NextSteps => ({
  form: (i) => own.text('next_form', i),
  what: (i) => own.text('next_what', i),
  kind: (i) => own.text('next_kind', i),
  at: (i) => own.number('next_at', i),
});

export const nextStepFields = ['standing', 'nextAt', 'nextWhat'];

export function nextStepColumn(context: Context, steps: NextSteps, field: string): FactColumn {
  const { size, own, stages, asOf } = context;
  if (field === 'nextAt') return eachNumber(context, (i) => (steps.form(i) === null ? Number.NaN : steps.at(i)));
  if (field === 'nextWhat') return textColumn(size, (i) => (steps.form(i) === null ? null : steps.what(i)));
  return textColumn(size, (i) =>
    standingAt(
      { open: stages.isOpen(own.text('stage_id', i)), form: steps.form(i), at: steps.at(i) },
      asOf[i] ?? Number.NaN,
    ),
  );
}
