import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal, Stage } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { ErrorState, Skeleton } from '../../../ui/index.ts';
import { BoardColumn } from './board-column.tsx';
import { saveDeal } from './deal-columns.tsx';
import { moveOnBoard } from './move-on-board.ts';

const FEW = 40;
/** The most that the core answers for one stage. */
const MOST = 200;

interface BoardProps {
  filter: Condition[];
  search: string | undefined;
  onOpen: (deal: Deal) => void;
}

/** The pipeline by stage. A card is dragged, or moved with Shift and the arrow keys. */
export function DealsBoard({ filter, search, onOpen }: BoardProps) {
  const client = useQueryClient();
  const [perStage, setPerStage] = useState(FEW);
  const options = orpc.records.deals.board.queryOptions({ input: { filter, search, perStage } });
  const { data, error, refetch } = useQuery({ ...options, placeholderData: keepPreviousData });
  const board = useRef<HTMLDivElement>(null);
  const follow = useRef<string>(undefined);

  // The keyboard stays on the card that it moves.
  useEffect(() => {
    if (!data || follow.current === undefined) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(follow.current)}"]`);
    follow.current = undefined;
    card?.focus();
  }, [data]);

  const firstCard = () => board.current?.querySelector<HTMLElement>('[data-card]')?.focus();
  useCommands([
    {
      id: 'board.enter',
      title: 'Go to the first card',
      group: 'This view',
      shortcuts: ['j', 'arrowdown'],
      keysOnly: true,
      run: firstCard,
    },
  ]);

  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <BoardSkeleton />;
  // Closed stages take room only when the filters let closed deals in.
  const columns = data.columns.filter(({ stage, count }) => stage.outcome === 'open' || count > 0);
  const move = (id: string, stage: Stage | undefined) => {
    if (!stage) return;
    client.setQueryData(options.queryKey, (now) => now && { columns: moveOnBoard(now.columns, id, stage) });
    saveDeal({ id }, { stageId: stage.id }).catch((failure: unknown) => {
      tell(failure);
      void refetch();
    });
  };

  return (
    <div ref={board} className="flex min-h-0 flex-1 gap-3 overflow-x-auto p-3">
      {columns.map((column, place) => (
        <BoardColumn
          key={column.stage.id}
          column={column}
          onOpen={onOpen}
          onDrop={(id) => move(id, column.stage)}
          onStep={(deal, by) => {
            const next = columns[place + by]?.stage;
            follow.current = next && deal.id;
            move(deal.id, next);
          }}
          onMore={perStage < MOST ? () => setPerStage(MOST) : undefined}
        />
      ))}
    </div>
  );
}

function BoardSkeleton() {
  return (
    <div className="flex flex-1 gap-3 p-3">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <Skeleton key={key} className="h-80 w-68 rounded-2" />
      ))}
    </div>
  );
}
