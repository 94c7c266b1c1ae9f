import { notify } from '../../ui/index.ts';
import type { LastCommand } from '../live/live-state.ts';
import { take } from './undo.ts';

/** One toast at a time says what was just done and offers to take it back; only in a window that can be seen. */
export function offerUndo({ id, label, actor, kind }: LastCommand): void {
  if (actor !== 'person' || document.visibilityState === 'hidden') return;
  const notice = { id: 'last-command', message: label };
  const what = label.replace(/^(Undo|Redo): /, '');
  if (kind === 'undo') {
    notify({ ...notice, message: `Undone: ${what}`, action: { label: 'Redo', onSelect: () => void take('redo') } });
  } else if (kind === 'redo') {
    notify({ ...notice, message: `Done again: ${what}`, undo: () => void take('undo') });
  } else {
    notify({ ...notice, undo: () => void take('undo', id) });
  }
}
