import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { enterBoard } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { useNow } from '../../../app/live/use-now.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Board, type BoardHandle, BoardSkeleton, ErrorState, todayHere } from '../../../ui/index.ts';
import { Sums } from '../../records/deals/sums.tsx';
import { standingWords } from '../step/standing-words.ts';
import { askToComplete, askToSnooze } from '../step/step-state.ts';
import { type Column, columns, isColumn, whyNot } from './columns.ts';
import { moveToColumn } from './move-to-column.ts';
import { timeOrQuestion } from './put-in-column.ts';
import { putOff } from './put-off.ts';
import { TodayFace } from './today-face.tsx';

const FEW = 40;
/** The most that the core answers for one column. */
const MOST = 200;
const WIDE = 'w-58 2xl:w-auto 2xl:min-w-0 2xl:flex-1';

const nothing: Partial<Record<Column, string>> = {
  overdue: 'Nothing is late.',
  today: 'Nothing is due today.',
  none: 'Every deal has a next step.',
};

interface TodayBoardProps {
  filter: Condition[];
  search?: string;
  onOpen: (deal: Deal) => void;
}

/** Deals by where they stand with their next step. A card put into another column is due then. */
export function TodayBoard({ filter, search, onOpen }: TodayBoardProps) {
  const client = useQueryClient();
  const now = useNow();
  const today = todayHere(now);
  const [perColumn, setPerColumn] = useState(FEW);
  const options = orpc.actions.board.queryOptions({ input: { filter, search, perColumn } });
  const { data, error, refetch } = useQuery({ ...options, placeholderData: keepPreviousData });
  const board = useRef<BoardHandle>(null);

  useCommands([enterBoard(() => board.current?.enter())]);

  const lanes = useMemo(
    () =>
      data?.columns.flatMap(({ standing, count, sums, items }) => {
        if (!isColumn(standing)) return [];
        const left = count - items.length;
        return {
          id: standing,
          title: standingWords[standing],
          of: 'deals',
          count,
          sums,
          cards: items,
          worth: <Sums sums={sums} />,
          refuses: whyNot(standing, today),
          empty: nothing[standing] ?? 'Nothing here.',
          rest: left > 0 ? restOf(left, perColumn < MOST ? () => setPerColumn(MOST) : undefined) : undefined,
        };
      }),
    [data, perColumn, today],
  );

  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data || !lanes) return <BoardSkeleton lanes={columns.length} wide={WIDE} />;

  const move = (id: string, to: string): boolean => {
    const deal = data.columns.flatMap(({ items }) => items).find((card) => card.id === id);
    if (!deal || !isColumn(to) || deal.standing === to) return false;
    const time = timeOrQuestion(deal, to, new Date());
    if (!time) return false;
    client.setQueryData(options.queryKey, moveToColumn(data, id, to, time));
    putOff(deal, time).catch((failure: unknown) => {
      client.setQueryData(options.queryKey, data);
      tell(failure);
      void refetch();
    });
    return true;
  };
  const onKey = (deal: Deal, { key, ctrlKey, metaKey, altKey, currentTarget }: KeyboardEvent<HTMLElement>): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    if (key === 'd') askToComplete(deal);
    else if (key === 's') askToSnooze(deal, currentTarget);
    return key === 'd' || key === 's';
  };
  return (
    <Board
      handle={board}
      lanes={lanes}
      wide={WIDE}
      face={(deal) => <TodayFace deal={deal} now={now} />}
      onOpen={onOpen}
      onMove={move}
      onKey={onKey}
    />
  );
}

function restOf(left: number, onMore: (() => void) | undefined) {
  const more = `${left.toLocaleString('en-US')} more`;
  return { words: onMore ? more : `${more}: the list has them all`, onMore };
}
