import type { Deal } from '../../../../contract/records/shapes.ts';
import { CompleteDialog } from './complete-dialog.tsx';
import { ParkDialog } from './park-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { RescheduleDialog } from './reschedule-dialog.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';
import { useStepQuestion } from './step-state.ts';

/** Another step is another question, and begins anew. */
const keyOf = ({ id, nextStep }: Deal) => `${id} ${nextStep?.id ?? ''}`;

/** Whatever is being asked about a deal's next step, from wherever it was asked. */
export default function StepDialogs() {
  const asking = useStepQuestion((state) => state.asking);
  switch (asking?.about) {
    case 'complete':
      return <CompleteDialog key={keyOf(asking.deal)} deal={asking.deal} />;
    case 'plan':
      return <PlanDialog key={keyOf(asking.deal)} deal={asking.deal} />;
    case 'park':
      return <ParkDialog key={keyOf(asking.deal)} deal={asking.deal} />;
    case 'snooze':
      return <SnoozeMenu key={keyOf(asking.deal)} deal={asking.deal} anchor={asking.anchor} />;
    case 'reschedule':
      return <RescheduleDialog which={asking.which} count={asking.count} />;
    default:
      return null;
  }
}
