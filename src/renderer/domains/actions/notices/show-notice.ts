import type { Notice } from '../../../../contract/actions/shapes.ts';

/** Has the browser show a notice; a click brings this page forward, at what it is about. */
export function showNotice({ id, title, body, place }: Notice, go: (path: string) => void): void {
  // The same notice under the same tag replaces itself instead of standing there twice.
  const shown = new Notification(title, { body, tag: id });
  shown.addEventListener('click', () => {
    window.focus();
    go(place);
    shown.close();
  });
}
