import type { When } from '../../../../contract/actions/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';

/** A time as it was understood, with the same instant in milliseconds. */
export type ReadWhen = When & { ms: number };
export type WhenPurpose = 'due' | 'from' | 'to';
export type WhenReader = ReturnType<typeof createWhenReader>;

type Options = { now: () => number; zone: () => string };

/** Reads times as people and scripts say them, and says them back. */
export function createWhenReader({ now, zone }: Options) {
  const said = (ms: number, allDay: boolean, where: string): ReadWhen => ({
    ms,
    at: new Date(ms).toISOString(),
    allDay,
    zone: where,
    words: new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'full',
      ...(allDay ? {} : { timeStyle: 'short' }),
      timeZone: where,
    }).format(ms),
    note: null,
  });
  const endOfDay = (year: number, month: number, day: number) => new Date(year, month, day + 1).getTime() - 1;

  return {
    read(
      text: string,
      { zone: given, purpose = 'due' }: { locale?: string; zone?: string; purpose?: WhenPurpose } = {},
    ): ReadWhen {
      const where = given ?? zone();
      const asDay = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
      const ms = asDay ? endOfDay(Number(asDay[1]), Number(asDay[2]) - 1, Number(asDay[3])) : Date.parse(text);
      if (Number.isNaN(ms)) {
        throw new AppError('DATE_UNREADABLE', `"${text.slice(0, 80)}" is not a time.`, {
          remedy: 'Write a day such as 2026-11-24, or "tue 10am", or "in 2 weeks".',
        });
      }
      if (purpose === 'due' && ms < now()) {
        throw new AppError('DATE_IN_PAST', `"${text.slice(0, 80)}" is over.`, { remedy: 'Choose a time to come.' });
      }
      return said(ms, asDay !== null, where);
    },

    presets(): { label: string; when: When }[] {
      return [];
    },

    addWorkingDays(from: number, days: number, atMinutes: number | null): ReadWhen {
      const at = new Date(from);
      for (let left = days; left > 0; ) {
        at.setDate(at.getDate() + 1);
        if (at.getDay() !== 0 && at.getDay() !== 6) left--;
      }
      if (atMinutes === null) return said(endOfDay(at.getFullYear(), at.getMonth(), at.getDate()), true, zone());
      at.setHours(0, atMinutes, 0, 0);
      return said(at.getTime(), false, zone());
    },
  };
}
