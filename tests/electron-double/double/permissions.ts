import { session } from './session.ts';

/** What a page may ask of the machine: Electron's name for it, and Chromium's. */
const askable = [
  { asked: 'geolocation', granted: 'geolocation' },
  { asked: 'notifications', granted: 'notifications' },
  { asked: 'media', granted: 'camera' },
  { asked: 'clipboard-read', granted: 'clipboard-read' },
  { asked: 'clipboard-sanitized-write', granted: 'clipboard-write' },
];

/** What the app's own handler lets this page have; everything else Chromium is told to refuse. */
export function permissionsOf(contents: object): string[] {
  const page = { getURL: () => 'throughline-app://page/' };
  const check = (permission: string) =>
    Reflect.apply(session.defaultSession.permissionCheck ?? (() => true), undefined, [
      Object.create(contents, { getURL: { value: page.getURL } }),
      permission,
      'throughline-app://page',
      {},
    ]);
  return askable.filter(({ asked }) => check(asked)).map(({ granted }) => granted);
}
