import { queryOptions } from '@tanstack/react-query';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { type Lane, moveCard } from '../../../ui/index.ts';
import { standingWords } from '../step/standing-words.ts';
import { type Column, columns } from './columns.ts';
import { type StepTime, withTime } from './step-time.ts';

export const FEW = 40;
/** The most that the core answers at once. */
export const MOST = 500;

export interface BoardAsked {
  filter: Condition[];
  search: string | undefined;
  /** How many cards of each column, where that is not a few. */
  most: Partial<Record<Column, number>>;
}
export type TodayLane = Lane<Deal> & { id: Column };

/** What is due first stands first; where nothing is planned, the money decides. */
const orders: Partial<Record<Column, string>> = { none: '-amount,name' };

async function readBoard({ filter, search, most }: BoardAsked, signal: AbortSignal): Promise<TodayLane[]> {
  const [totals, ...pages] = await Promise.all([
    core.records.deals.totals({ filter, search, groupBy: 'standing' }, { signal }),
    ...columns.map((column) =>
      core.records.deals.list(
        {
          filter: [...filter, { field: 'standing', op: 'is', value: column }],
          search,
          sort: orders[column] ?? 'nextAt,-amount',
          limit: most[column] ?? FEW,
        },
        { signal },
      ),
    ),
  ]);
  return columns.map((id, place) => ({
    id,
    title: standingWords[id],
    count: pages[place]?.total ?? 0,
    sums: totals.groups.find(({ key }) => key === id)?.sums ?? [],
    cards: pages[place]?.items ?? [],
  }));
}

/** The whole board is one answer, so that a card is never in two columns; it goes stale with the lists of deals. */
export const boardOptions = (asked: BoardAsked) =>
  queryOptions({
    queryKey: [['records', 'deals', 'list', 'byStanding'], { input: asked }],
    queryFn: ({ signal }) => readBoard(asked, signal),
  });

const dueFirst = (deals: Deal[]) =>
  deals.toSorted((a, b) => Date.parse(a.nextStep?.at ?? '') - Date.parse(b.nextStep?.at ?? '') || 0);

export const moveToColumn = (lanes: TodayLane[], id: string, to: Column, time: StepTime): TodayLane[] =>
  moveCard(lanes, id, to, { changed: (deal) => withTime(deal, time, to), inOrder: dueFirst });
