import { useStepQuestion } from './step-state.ts';

/** Whatever is being asked about a deal's next step, from wherever it was asked. */
export default function StepDialogs() {
  const asking = useStepQuestion((state) => state.asking);
  return asking ? null : null;
}
