import { notify } from '../../ui/index.ts';
import type { LastCommand } from '../live/live-state.ts';
import { take } from './undo.ts';

let place = 0;
const placeId = () => `last-command-${place}`;

/** A toast whose button was pressed is on its way out and would take its successor with it. */
function fromToast(run: () => void) {
  return () => {
    place += 1;
    run();
  };
}

/** One toast at a time says what was just done and offers to take it back; only in a window that can be seen. */
export function offerUndo({ id, label, actor, kind }: LastCommand): void {
  if ((actor !== 'person' && actor !== 'customer') || document.visibilityState === 'hidden') return;
  const notice = { id: placeId(), message: label };
  const what = label.replace(/^(Undo|Redo): /, '');
  if (kind === 'undo') {
    notify({
      ...notice,
      message: `Undone: ${what}`,
      action: { label: 'Redo', onSelect: fromToast(() => void take('redo')) },
    });
  } else if (kind === 'redo') {
    notify({ ...notice, message: `Done again: ${what}`, undo: fromToast(() => void take('undo')) });
  } else {
    notify({ ...notice, undo: fromToast(() => void take('undo', id)) });
  }
}
