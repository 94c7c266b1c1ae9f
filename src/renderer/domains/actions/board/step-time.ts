import type { NextStep } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { type Day, todayHere } from '../../../ui/index.ts';
import { dayOfStep } from '../step/standing-words.ts';
import { spokenHere } from '../step/when-value.ts';

/** A day and a time of day by the clock of this laptop; without minutes, the whole day. */
export interface StepTime {
  day: Day;
  minutes: number | null;
}

export function timeOf(step: NextStep): StepTime {
  const at = new Date(step.at);
  return { day: dayOfStep(step), minutes: step.allDay ? null : at.getHours() * 60 + at.getMinutes() };
}

/** Made from the parts of a calendar day, so that an hour that the clocks skip becomes the one after it. */
export function instantOf({ day, minutes }: StepTime): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return minutes === null
    ? new Date(new Date(year, month - 1, date + 1).getTime() - 1)
    : new Date(year, month - 1, date, Math.floor(minutes / 60), minutes % 60);
}

/** The same time on today only while it is to come; what is left of the day otherwise. */
export const notPast = (time: StepTime, now: Date): StepTime =>
  time.day === todayHere(now) && instantOf(time) <= now ? { ...time, minutes: null } : time;

/** The deal as it will be, shown before the core has answered. */
export function withTime(deal: Deal, time: StepTime, standing: Deal['standing']): Deal {
  const { nextStep } = deal;
  if (!nextStep) return deal;
  const moved = { at: instantOf(time).toISOString(), allDay: time.minutes === null, zone: spokenHere().zone };
  return { ...deal, standing, nextStep: { ...nextStep, ...moved } };
}
