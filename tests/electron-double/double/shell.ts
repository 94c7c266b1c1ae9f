import type { Shell } from 'electron';

type Doubled = Pick<Shell, 'openExternal' | 'showItemInFolder'>;

export const shell: Doubled = {
  openExternal: async (url) => console.error(`Opened outside: ${url}`),
  showItemInFolder: () => undefined,
};
