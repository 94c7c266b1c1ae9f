import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type PocStatus, type PocSummary, pocStatus } from '../../../../contract/pocs/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { enterBoard } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Board, type BoardHandle, BoardSkeleton, ErrorState } from '../../../ui/index.ts';
import { statusWords } from '../poc-words.ts';
import type { PocsQuery } from './list-state.ts';
import { PocFace } from './poc-face.tsx';

/** The most that the core answers at once; nobody runs more side by side. */
const MOST = 500;
/** Four columns side by side on a laptop. */
const wide = 'min-w-62 flex-1 max-w-96';
const inOrder: PocStatus[] = ['not_started', 'in_progress', 'blocked', 'completed'];

const emptyWords: Record<PocStatus, string> = {
  not_started: 'Every POC has begun.',
  in_progress: 'Nothing is being worked on.',
  blocked: 'Nothing is stuck.',
  completed: 'None has all its tasks done.',
};

/** POCs by the status that their tasks add up to: to be looked at and opened, not dragged. */
export function PocsBoard({ query, onOpen }: { query: PocsQuery; onOpen: (poc: PocSummary) => void }) {
  const { data, error, refetch } = useQuery({
    ...orpc.pocs.list.queryOptions({ input: { ...query, limit: MOST } }),
    placeholderData: keepPreviousData,
  });
  const board = useRef<BoardHandle>(null);
  useCommands([enterBoard(() => board.current?.enter())]);
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <BoardSkeleton lanes={pocStatus.options.length} wide={wide} />;
  const lanes = inOrder.map((status) => {
    const cards = data.items.filter((poc) => poc.status === status);
    return {
      id: status,
      title: statusWords[status],
      of: 'POCs',
      count: cards.length,
      sums: [],
      cards,
      refuses: 'A POC moves by itself when the status of its tasks changes.',
      empty: emptyWords[status],
    };
  });
  return (
    <>
      {data.total > data.items.length ? (
        <Banner>{`These are ${MOST.toString()} of ${data.total.toLocaleString('en-US')} POCs. Narrow them down to see the others.`}</Banner>
      ) : null}
      <Board
        handle={board}
        lanes={lanes}
        wide={wide}
        face={(poc) => <PocFace poc={poc} />}
        onOpen={onOpen}
        onMove={() => false}
      />
    </>
  );
}
