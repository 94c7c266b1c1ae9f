import type { KeyboardEvent } from 'react';

/** In a list of records Space looks closer, as in a file manager; X picks. For `onKeyDownCapture` around the table. */
export const spaceOnRow = (look: () => void) => (event: KeyboardEvent) => {
  if (event.key !== ' ' || event.ctrlKey || event.shiftKey || !isOnRow(event.target)) return;
  event.preventDefault();
  event.stopPropagation();
  look();
};

/** The grid names its active line; on a group's line or the header Space has a meaning of its own. */
function isOnRow(target: EventTarget): boolean {
  if (!(target instanceof Element) || !target.matches('[role=grid], [role=treegrid]')) return false;
  const active = document.getElementById(target.getAttribute('aria-activedescendant') ?? '');
  return active?.closest('[data-line]')?.matches(':not(.group-line)') === true;
}
