import { z } from 'zod';
import type { When } from '../../../../contract/actions/shapes.ts';
import { type Day, formatDay, todayHere } from '../../../ui/index.ts';

/** A time as it stands in a field: the words, and what they stand for exactly where they were picked, not typed. */
export const whenValue = z.object({ text: z.string(), exact: z.string().nullable() });
export type WhenValue = z.infer<typeof whenValue>;

export const noWhen: WhenValue = { text: '', exact: null };
export const typedWhen = (text: string): WhenValue => ({ text, exact: null });

/** What is sent for it: main reads both. */
export const sentWhen = ({ text, exact }: WhenValue): string => exact ?? text.trim();

/** How the person says times, and where. */
export const spokenHere = () => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: navigator.language,
});

const part = (parts: Intl.DateTimeFormatOptions, { at, zone }: Pick<When, 'at' | 'zone'>) =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: zone }).format(new Date(at));

export const dayOfWhen = (when: Pick<When, 'at' | 'zone'>): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: when.zone }).format(new Date(when.at));
export const clockOfWhen = (when: Pick<When, 'at' | 'zone'>): string =>
  part({ hour: '2-digit', minute: '2-digit' }, when);

/** "Tue 24 Nov, 10:00": short, and yet only one day. The year where it is another one. */
export function shortWhen(when: Pick<When, 'at' | 'zone' | 'allDay'>, now = new Date()): string {
  const sameYear = dayOfWhen(when).slice(0, 4) === todayHere(now).slice(0, 4);
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' } as const;
  const day = dayOfWhen(when) === todayHere(now) ? 'today' : part(parts, when).replace(',', '');
  return when.allDay ? day : `${day}, ${clockOfWhen(when)}`;
}

/** A time that was suggested or picked from a list. */
export function pickedWhen(when: When, now = new Date()): WhenValue {
  return { text: shortWhen(when, now), exact: when.allDay ? dayOfWhen(when) : when.at };
}

/** A day that was picked in the calendar; the time of day stays if there was one. */
export function onDay(day: Day, before: When | undefined): WhenValue {
  if (!before || before.allDay) return { text: formatDay(day), exact: day };
  const clock = clockOfWhen(before);
  return { text: `${formatDay(day)}, ${clock}`, exact: `${day} ${clock}` };
}
