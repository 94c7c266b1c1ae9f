import { extname, isAbsolute, resolve } from 'node:path';

export const deepLinkScheme = 'throughline';
export const workspaceExtension = '.throughline';

/** What can be linked to from outside: a list, or one record or page of it. */
const linkable = ['today', 'deals', 'accounts', 'contacts', 'import', 'duplicates', 'settings'];

/** The place in the app that a link from outside names; undefined for whatever is not one. Links are hostile input. */
export function placeOfLink(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, host, pathname, username, port } = new URL(link);
  if (protocol !== `${deepLinkScheme}:` || username || port) return undefined;
  const place = `/${host}${pathname === '/' ? '' : pathname}`;
  const [, list, id, ...more] = place.split('/');
  if (!list || !linkable.includes(list) || more.length > 0) return undefined;
  return id === undefined || /^[\w-]{1,64}$/.test(id) ? place : undefined;
}

export type Opened = { place?: string; workspace?: string; home?: string };

/** What the OS, a second start or a terminal asked for, read from the words of a command line. */
export function openedWith(words: string[], folder: string): Opened {
  const after = (flag: string) => {
    const value = words[words.indexOf(flag) + 1];
    return words.includes(flag) && value && !value.startsWith('--') ? resolve(folder, value) : undefined;
  };
  const link = words.find((word) => word.toLowerCase().startsWith(`${deepLinkScheme}:`));
  const file = words.find((word) => !word.startsWith('-') && word !== link && extname(word) === workspaceExtension);
  return {
    place: link === undefined ? undefined : placeOfLink(link),
    workspace: after('--workspace') ?? (file === undefined ? undefined : absolute(file, folder)),
    home: after('--home'),
  };
}

const absolute = (file: string, folder: string): string => (isAbsolute(file) ? file : resolve(folder, file));
