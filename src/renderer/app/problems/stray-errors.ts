import { tell } from './tell.ts';

/** What no view caught is still told, in the same words as everything else. */
export function listenForStrayErrors(): void {
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
  window.addEventListener('error', (event) => {
    // Browsers report a resize that takes two frames as an error; it is none.
    if (event.message.startsWith('ResizeObserver loop')) return;
    tell(event.error ?? event.message);
  });
}
