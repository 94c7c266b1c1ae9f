import { useFindingQuestion } from './finding-question.ts';
import { FixDialog } from './fix-dialog.tsx';
import { MuteDialog } from './mute-dialog.tsx';

/** Whatever is being asked about findings; each view with findings has one of these. */
export function FindingDialogs() {
  const asking = useFindingQuestion((state) => state.asking);
  if (!asking) return null;
  const { picked, onDone } = asking;
  return asking.about === 'mute' ? (
    <MuteDialog picked={picked} onDone={onDone} />
  ) : (
    <FixDialog picked={picked} fields={asking.fields} onDone={onDone} />
  );
}
