import type { Deal } from '../../../../contract/records/shapes.ts';
import { type Day, type Lane, moveCard } from '../../../ui/index.ts';
import { instantOf, type StepTime, withTime } from '../board/step-time.ts';

export interface CalendarDay {
  day: Day;
  count: number;
  sums: Lane<Deal>['sums'];
  items: Deal[];
}

const emptyDay = (day: Day): CalendarDay => ({ day, count: 0, sums: [], items: [] });

/** Every day of the page; the answer may leave out those with nothing. */
export function filledDays(days: Day[], answered: CalendarDay[]): CalendarDay[] {
  const known = new Map(answered.map((each) => [each.day, each]));
  return days.map((day) => known.get(day) ?? emptyDay(day));
}

const inOrder = (deals: Deal[]): Deal[] =>
  deals.toSorted((a, b) => Date.parse(a.nextStep?.at ?? '') - Date.parse(b.nextStep?.at ?? '') || 0);

/** The calendar as it will be once a step is due at another time. */
export function moveInDays(days: CalendarDay[], id: string, to: StepTime, today: Day): CalendarDay[] {
  const changed = (deal: Deal) => {
    const parked = deal.nextStep?.form === 'park';
    return withTime(deal, to, parked ? 'parked' : to.day === today ? 'today' : 'later');
  };
  const there = days.find(({ day }) => day === to.day);
  const from = days.find(({ items }) => items.some((deal) => deal.id === id));
  if (from && from === there) {
    const items = inOrder(from.items.map((deal) => (deal.id === id ? changed(deal) : deal)));
    return days.map((each) => (each === from ? { ...from, items } : each));
  }
  const lanes = [...days, ...(there ? [] : [emptyDay(to.day)])].map(({ items, ...each }) => ({
    ...each,
    id: each.day,
    cards: items,
  }));
  return moveCard(lanes, id, to.day, { changed, inOrder }).map(({ id: _, cards, ...each }) => ({
    ...each,
    items: cards,
  }));
}

/** The hour in which a step stands in a week; null for the row of whole days. */
export function hourOf({ nextStep }: Deal): number | null {
  return nextStep && !nextStep.allDay ? new Date(nextStep.at).getHours() : null;
}

/** Whether a time of a day has gone by; a whole day has when it is over. */
export const isPast = (time: StepTime, now: Date): boolean => instantOf(time) <= now;
