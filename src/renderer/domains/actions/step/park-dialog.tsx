import type { Deal } from '../../../../contract/records/shapes.ts';
import { ParkFields } from './park-fields.tsx';
import { StepDialog } from './step-dialog.tsx';

/** Leaves a deal alone until a day, with the reason why. */
export function ParkDialog({ deal }: { deal: Deal }) {
  return (
    <StepDialog about="park" deal={deal} title={deal.standing === 'parked' ? 'Change the rest' : 'Park this deal'}>
      {(form) => <ParkFields form={form} />}
    </StepDialog>
  );
}
