import type { Deal } from '../../../../contract/records/shapes.ts';
import { EvidencePicker } from './evidence-picker.tsx';
import { NextFields } from './next-fields.tsx';
import { StepDialog } from './step-dialog.tsx';

/** What is next on a deal that has nothing planned, or another plan than before. */
export function PlanDialog({ deal }: { deal: Deal }) {
  const changes = deal.nextStep?.form === 'action';
  return (
    <StepDialog about="plan" deal={deal} title={changes ? 'Change what is next' : 'What is next?'}>
      {(form) => (
        <>
          <NextFields form={form} deal={deal} />
          <EvidencePicker form={form} dealId={deal.id} />
        </>
      )}
    </StepDialog>
  );
}
