import type { NextStep, Standing, StepKind } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { type Day, daysBetween, type Tone, todayHere } from '../../../ui/index.ts';

export const standingWords: Record<Standing, string> = {
  overdue: 'Overdue',
  today: 'Today',
  thisWeek: 'This week',
  nextWeek: 'Next week',
  later: 'Later',
  none: 'No next step',
  parked: 'Parked',
  closed: 'Closed',
};

const tones: Partial<Record<Standing, Tone>> = { overdue: 'bad', today: 'good', none: 'warn' };

export const standingTone = ({ standing }: Pick<Deal, 'standing'>): Tone => tones[standing] ?? 'calm';

export const kindWords: Record<StepKind, string> = { call: 'Call', email: 'E-mail', meeting: 'Meeting', task: 'Task' };

const count = (n: number, one: string) => `${n.toString()} ${one}${n === 1 ? '' : 's'}`;

/** Making a formatter costs more than using it, and lists say a time on every row. */
const formats = new Map<string, Intl.DateTimeFormat>();
function written(parts: Intl.DateTimeFormatOptions, at: Date, zone?: string): string {
  const key = JSON.stringify([parts, zone]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: zone });
  formats.set(key, known);
  return known.format(at);
}

const clock = (at: Date) => written({ hour: '2-digit', minute: '2-digit' }, at);

/** A whole day is the day that it was where it was said; a time is told by the clock of this laptop. */
const zoneOf = ({ allDay, zone }: NextStep) => (allDay ? zone : undefined);

export function dayOfStep(step: NextStep): Day {
  if (!step.allDay) return todayHere(new Date(step.at));
  return written({ year: 'numeric', month: '2-digit', day: '2-digit' }, new Date(step.at), step.zone)
    .split('/')
    .toReversed()
    .join('-');
}

/** "3 Dec", and the year where it is another one. */
function shortDay(step: NextStep, now: Date): string {
  const sameYear = dayOfStep(step).slice(0, 4) === todayHere(now).slice(0, 4);
  return written(
    { day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' },
    new Date(step.at),
    zoneOf(step),
  );
}

function lateWords(step: NextStep, now: Date): string {
  const days = daysBetween(dayOfStep(step), todayHere(now));
  if (days > 0) return `${count(days, 'day')} late`;
  const minutes = Math.max(1, Math.floor((now.getTime() - Date.parse(step.at)) / 60_000));
  return minutes < 60 ? `${minutes.toString()} min late` : `${count(Math.floor(minutes / 60), 'hour')} late`;
}

/** How long nothing was done: since the last activity, or since the deal was made. */
function quietWords({ lastActivityAt, createdAt }: Pick<Deal, 'lastActivityAt' | 'createdAt'>, now: Date): string {
  const days = daysBetween(todayHere(new Date(lastActivityAt ?? createdAt)), todayHere(now));
  return days > 0 ? `${count(days, 'day')} quiet` : 'nothing planned';
}

/** When it is due, in as few words as say it: "3 days late", "14:30", "end of day", "Mon 10:00", "3 Dec". */
export function dueWords(
  deal: Pick<Deal, 'standing' | 'nextStep' | 'lastActivityAt' | 'createdAt' | 'outcome'>,
  now: Date,
): string {
  const { standing, nextStep: step } = deal;
  if (standing === 'closed') return deal.outcome;
  if (step === null) return quietWords(deal, now);
  if (standing === 'none') return `woke up ${shortDay(step, now)}`;
  if (standing === 'parked') return `parked until ${shortDay(step, now)}`;
  if (standing === 'overdue') return lateWords(step, now);
  const at = new Date(step.at);
  if (standing === 'today') return step.allDay ? 'end of day' : clock(at);
  if (standing === 'later') return shortDay(step, now);
  const day =
    standing === 'thisWeek'
      ? written({ weekday: 'short' }, at, zoneOf(step))
      : written({ weekday: 'short', day: 'numeric' }, at, zoneOf(step));
  return step.allDay ? day : `${day} ${clock(at)}`;
}

/** In full: "Tuesday 24 November 2026, 10:00". */
export function fullWords(step: NextStep): string {
  const day = written(
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    new Date(step.at),
    zoneOf(step),
  );
  return step.allDay ? day : `${day}, ${clock(new Date(step.at))}`;
}

export const sinceWords = ({ since }: NextStep): string =>
  `since ${written({ day: 'numeric', month: 'short', year: 'numeric' }, new Date(since))}`;
