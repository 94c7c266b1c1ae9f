import { useQueryClient } from '@tanstack/react-query';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { type Day, notify } from '../../../ui/index.ts';
import { putOff } from '../board/put-off.ts';
import { notPast, timeOf } from '../board/step-time.ts';
import { type CalendarDay, isPast, moveInDays } from './calendar-days.ts';

type Asked = Parameters<typeof orpc.actions.calendar.queryKey>[0];

/** Puts what is due on another day or hour: on the page at once, and back again with words when the core refuses. */
export function useMovedStep(asked: NonNullable<Asked>, days: CalendarDay[], today: Day) {
  const client = useQueryClient();
  const queryKey = orpc.actions.calendar.queryKey(asked);
  const find = (id: string): Deal | undefined => days.flatMap(({ items }) => items).find((deal) => deal.id === id);

  const move = (id: string, day: Day, minutes?: number | null): boolean => {
    const deal = find(id);
    if (!deal?.nextStep) return false;
    const now = new Date();
    const before = timeOf(deal.nextStep);
    const time = notPast({ day, minutes: minutes === undefined ? before.minutes : minutes }, now);
    if (time.day === before.day && time.minutes === before.minutes) return false;
    if (isPast(time, now)) {
      notify({ id: 'not-there', message: 'Nothing can be put off into the past.' });
      return false;
    }
    client.setQueryData(queryKey, { days: moveInDays(days, id, time, today) });
    putOff(deal, time).catch((failure: unknown) => {
      client.setQueryData(queryKey, { days });
      tell(failure);
      void client.invalidateQueries({ queryKey });
    });
    return true;
  };
  return { find, move };
}
