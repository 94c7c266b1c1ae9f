import type { Command } from './command.ts';

const intoView = (id: string, title: string, run: () => void): Command => ({
  id,
  title,
  group: 'This view',
  shortcuts: ['j', 'down'],
  keysOnly: true,
  run,
});

/** From anywhere in a view into its table: the keys that then step through it. */
export const enterList = (run: () => void) => intoView('list.enter', 'Go into the list', run);
export const enterBoard = (run: () => void) => intoView('board.enter', 'Go to the first card', run);
