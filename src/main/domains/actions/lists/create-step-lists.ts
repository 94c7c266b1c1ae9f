import type { z } from 'zod';
import type { actionsContract } from '../../../../contract/actions/index.ts';
import type { Condition } from '../../../../contract/base.ts';
import { invalid } from '../../../platform/invalid.ts';
import { personNamed } from '../person-named.ts';
import type { DealLists, PeopleList } from '../records-for-actions.ts';
import type { WhenReader } from '../when/when-reader.ts';

type DueAsked = z.output<NonNullable<(typeof actionsContract.due)['~orpc']['inputSchema']>>;
type BoardAsked = z.output<NonNullable<(typeof actionsContract.board)['~orpc']['inputSchema']>>;
type CalendarAsked = z.output<NonNullable<(typeof actionsContract.calendar)['~orpc']['inputSchema']>>;
type Parts = { lists: DealLists; people: PeopleList; when: WhenReader; now: () => number };

const columns = ['overdue', 'today', 'none', 'thisWeek', 'nextWeek', 'later', 'parked'] as const;
const daysAtMost = 120;
const dayMs = 86_400_000;

/** What is due, over the whole pipeline. */
export function createStepLists({ lists, people, when, now }: Parts) {
  return {
    async due({ owner, from, to, limit }: DueAsked) {
      const filter: Condition[] = [
        ...(owner === undefined
          ? []
          : [{ field: 'doerId', op: 'is', value: personNamed(owner, people()).id } as const]),
        ...edge(from, 'gte', (text) => when.read(text, { purpose: 'from' }).at),
        ...edge(to, 'lte', (text) => when.read(text, { purpose: 'to' }).at),
      ];
      const [overdue = none, today = none, upcoming = none] = await lists.inGroups({
        groups: [['overdue'], ['today'], ['thisWeek', 'nextWeek', 'later']],
        perGroup: limit,
        filter,
      });
      return { now: new Date(now()).toISOString(), overdue, today, upcoming };
    },

    /** Every open deal is in one column. What is due first stands first; where nothing is planned, the money decides. */
    async board({ perColumn, filter, search }: BoardAsked) {
      const groups = await lists.inGroups({
        groups: columns.map((standing) => [standing]),
        perGroup: perColumn,
        sort: 'nextAt,-amount',
        filter,
        search,
      });
      return { columns: columns.map((standing, place) => ({ standing, ...(groups[place] ?? none) })) };
    },

    async calendar({ from, to, perDay, filter, search }: CalendarAsked) {
      const days = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
      if (days < 1) throw invalid('to', 'to: the last day comes before the first.', 'Send the earlier day as from.');
      if (days > daysAtMost) {
        throw invalid('to', `to: a calendar shows ${daysAtMost} days at most, not ${days}.`, 'Ask for fewer days.');
      }
      return { days: await lists.byDay({ from, to, perDay, filter, search }) };
    },
  };
}

const none = { count: 0, sums: [], items: [] };

const edge = (text: string | undefined, op: 'gte' | 'lte', read: (text: string) => string): Condition[] =>
  text === undefined ? [] : [{ field: 'nextAt', op, value: read(text) }];
