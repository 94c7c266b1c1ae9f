import { Temporal } from 'temporal-polyfill';
import type { When } from '../../../../contract/actions/shapes.ts';
import { placeInZone } from './in-zone.ts';
import { inMonths } from './read-length.ts';
import { dayOf, type Said } from './said.ts';
import { sayWhen } from './say-when.ts';

type Preset = { label: string; when: When };

const nine = Temporal.PlainTime.from('09:00');
const lastHourForToday = 17;

/** The usual times to put something off to, as seen from now; two that come to the same time are one. */
export function whenPresets(now: number, zone: string): Preset[] {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = here.toPlainDate();
  const atNine = (date: Temporal.PlainDate): Said => ({ kind: 'day', date, time: nine, dated: true, notes: [] });
  const later = here.add({ hours: 3 }).round({ smallestUnit: 'hour' }).epochMilliseconds;
  const offered: [string, Said][] = [
    ...(here.hour < lastHourForToday ? [['Later today', { kind: 'moment', ms: later }] satisfies [string, Said]] : []),
    ['Tomorrow 9:00', atNine(today.add({ days: 1 }))],
    ['Monday 9:00', atNine(today.add({ days: 8 - today.dayOfWeek }))],
    ['In a week', dayOf(today.add({ weeks: 1 }))],
    ['In two weeks', dayOf(today.add({ weeks: 2 }))],
    ['In a month', inMonths(today, 1)],
  ];
  const presets = offered.map(([label, said]) => {
    const { ms: _, ...when } = sayWhen(placeInZone(said, zone, now), zone, zone);
    return { label, when };
  });
  return presets.filter(({ when }, i) => presets.findIndex((other) => other.when.at === when.at) === i);
}
