import type { Dialog } from 'electron';

type Doubled = Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showErrorBox'>;

/** Nobody sits before a double: a question stays open until a spec puts an answer in its place. */
export const dialog: Doubled = {
  showMessageBox: () => new Promise(() => undefined),
  showOpenDialog: () => new Promise(() => undefined),
  showErrorBox: (title, content) => console.error(`Error box: ${title}\n${content}`),
};
