import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { enterBoard } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Board, type BoardHandle, BoardSkeleton, ErrorState } from '../../../ui/index.ts';
import { BoardFace } from './board-face.tsx';
import { saveDeal } from './deal-columns.tsx';
import { moveOnBoard } from './move-on-board.ts';
import { Sums } from './sums.tsx';

const FEW = 40;
/** The most that the core answers for one stage. */
const MOST = 200;

interface BoardProps {
  filter: Condition[];
  search: string | undefined;
  onOpen: (deal: Deal) => void;
}

/** The pipeline by stage. */
export function DealsBoard({ filter, search, onOpen }: BoardProps) {
  const client = useQueryClient();
  const [perStage, setPerStage] = useState(FEW);
  const options = orpc.records.deals.board.queryOptions({ input: { filter, search, perStage } });
  const { data, error, refetch } = useQuery({ ...options, placeholderData: keepPreviousData });
  const board = useRef<BoardHandle>(null);

  useCommands([enterBoard(() => board.current?.enter())]);

  const lanes = useMemo(
    () =>
      // Closed stages take room only when the filters let closed deals in.
      data?.columns
        .filter(({ stage, count }) => stage.outcome === 'open' || count > 0)
        .map(({ stage, count, sums, items }) => ({
          id: stage.id,
          title: stage.name,
          of: 'deals',
          count,
          sums,
          worth: <Sums sums={sums} />,
          cards: items,
          rest:
            count > items.length
              ? {
                  words: `${(count - items.length).toLocaleString('en-US')} more close later`,
                  onMore: perStage < MOST ? () => setPerStage(MOST) : undefined,
                }
              : undefined,
        })),
    [data, perStage],
  );

  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data || !lanes) return <BoardSkeleton lanes={5} />;
  const move = (id: string, to: string) => {
    const stage = data.columns.find((column) => column.stage.id === to)?.stage;
    if (!stage) return false;
    client.setQueryData(options.queryKey, { columns: moveOnBoard(data.columns, id, stage) });
    saveDeal({ id }, { stageId: stage.id }).catch((failure: unknown) => {
      client.setQueryData(options.queryKey, data);
      tell(failure);
      void refetch();
    });
    return true;
  };
  return (
    <Board handle={board} lanes={lanes} face={(deal) => <BoardFace deal={deal} />} onOpen={onOpen} onMove={move} />
  );
}
