import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/app-error.ts';
import { cleanWords } from './clean-words.ts';
import { knownZone, placeInZone } from './in-zone.ts';
import { whenPresets } from './presets.ts';
import { readWords } from './read-words.ts';
import { dayOf } from './said.ts';
import { type ReadWhen, sayWhen } from './say-when.ts';
import { withinReach } from './within-reach.ts';
import { afterWorkingDays } from './working-days.ts';

export type { ReadWhen } from './say-when.ts';
/** What a time is for: what is due lies ahead, and the edges of a list may lie anywhere. */
export type WhenPurpose = 'due' | 'from' | 'to';
export type WhenReader = ReturnType<typeof createWhenReader>;

type Options = { now: () => number; zone: () => string };
type Asked = { locale?: string; zone?: string; purpose?: WhenPurpose };

/** Reads times as people and scripts say them, and says them back. */
export function createWhenReader({ now, zone }: Options) {
  const todayIn = (where: string, ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(where).toPlainDate();
  return {
    read(typed: string, { locale = 'en-GB', zone: asked, purpose = 'due' }: Asked = {}): ReadWhen {
      const here = zone();
      const where = asked === undefined ? here : knownZone(asked);
      const at = now();
      const text = cleanWords(typed);
      const said = readWords(text, locale, { now: at, today: todayIn(where, at) });
      const placed = placeInZone(said, where, at);
      refuseUnwritable(placed.ms);
      if (purpose === 'due') return withinReach(text, sayWhen(placed, where, here), at);
      // A list from a day on has the whole of that day in it.
      if (purpose === 'from' && said.kind === 'day' && placed.allDay) {
        return sayWhen({ ...placed, ms: said.date.toZonedDateTime(where).epochMilliseconds }, where, here);
      }
      return sayWhen(placed, where, here);
    },

    presets: () => whenPresets(now(), zone()),

    /** So many working days after a moment, at a time of day or as a whole day; what would be over is a working day later. */
    addWorkingDays(from: number, days: number, atMinutes: number | null): ReadWhen {
      const here = zone();
      const time = atMinutes === null ? null : Temporal.PlainTime.from('00:00').add({ minutes: atMinutes });
      const on = (count: number) => {
        const said = dayOf(afterWorkingDays(todayIn(here, from), count));
        return placeInZone(said.kind === 'day' ? { ...said, time } : said, here, from);
      };
      const placed = on(days);
      return sayWhen(placed.ms <= from ? on(days + 1) : placed, here, here);
    },
  };
}

/** ISO 8601 has four digits for a year. */
function refuseUnwritable(ms: number): void {
  if (ms > Date.UTC(9999, 11, 30)) {
    throw new AppError('DATE_TOO_FAR', 'That is thousands of years away.', { remedy: 'Check the year.' });
  }
}
