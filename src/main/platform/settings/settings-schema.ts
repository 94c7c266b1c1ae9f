import { z } from 'zod';
import { mailServer } from '../../../contract/pipeline/schedules.ts';
import { settings as shownSettings } from '../../../contract/workspace.ts';

const recent = z.object({ file: z.string().min(1), name: z.string(), openedAt: z.iso.datetime({ offset: true }) });
export type RecentWorkspace = z.infer<typeof recent>;

const windowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
});

/** Everything that the app remembers outside of a workspace: what a person set, and where they were. */
export const appSettings = z.object({
  ...shownSettings.shape,
  recent: z.array(recent).max(50),
  window: windowState.nullable(),
  /** Tells this person from others who open the same workspace; made up at the first start. */
  personId: z.string().max(64),
  /** Through what reports are mailed; its password is in the keychain. */
  mail: mailServer.nullable(),
  /** To whom reports of which schedules may go from here. */
  sendTo: z.array(z.string().max(500)).max(2000),
});
export type AppSettings = z.infer<typeof appSettings>;

export const defaultSettings: AppSettings = {
  theme: 'system',
  zoom: 100,
  yourName: '',
  closeToTray: true,
  welcomed: false,
  notices: { on: true, morningAt: 510, quiet: { from: 1140, to: 480 }, weekends: false },
  recent: [],
  window: null,
  personId: '',
  mail: null,
  sendTo: [],
};

/** Takes each setting that is as it should be, and the default for each that is not; says which those are. */
export function readSettings(raw: Record<string, unknown>): { settings: AppSettings; wrong: string[] } {
  const wrong: string[] = [];
  const take = <K extends keyof AppSettings>(key: K, schema: z.ZodType<AppSettings[K]>): AppSettings[K] => {
    const value = raw[key];
    if (value === undefined) return defaultSettings[key];
    const { success, data } = schema.safeParse(value);
    if (success) return data;
    wrong.push(key);
    return defaultSettings[key];
  };
  const { shape } = appSettings;
  return {
    settings: {
      theme: take('theme', shape.theme),
      zoom: take('zoom', shape.zoom),
      yourName: take('yourName', shape.yourName),
      closeToTray: take('closeToTray', shape.closeToTray),
      welcomed: take('welcomed', shape.welcomed),
      notices: take('notices', shape.notices),
      recent: take('recent', shape.recent),
      window: take('window', shape.window),
      personId: take('personId', shape.personId),
      mail: take('mail', shape.mail),
      sendTo: take('sendTo', shape.sendTo),
    },
    wrong,
  };
}
