import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CircleCheck, ClipboardCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { enterBoard } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { Board, type BoardHandle, BoardSkeleton, buttonClasses, EmptyState, ErrorState } from '../../../ui/index.ts';
import { FindingDialogs } from '../findings/finding-dialogs.tsx';
import { FindingPeek } from '../findings/finding-peek.tsx';
import { mute, useFindingActions } from '../findings/use-finding-actions.ts';
import { ReviewPlaces } from '../places/review-places.tsx';
import { findingsWords } from '../review-words.ts';
import { boardLanes } from './board-lanes.tsx';
import { FindingFace } from './finding-face.tsx';

const first = 30;
const most = 200;

/** What is left to mend, a column for each owner. Columns empty themselves as deals are edited. */
export function BoardView() {
  const navigate = useNavigate();
  const [perOwner, setPerOwner] = useState(first);
  const [chosen, setChosen] = useState<string>();
  const board = useRef<BoardHandle>(null);
  const { data, error, refetch } = useQuery({
    ...orpc.pipeline.reviews.board.queryOptions({ input: { perOwner } }),
    placeholderData: keepPreviousData,
  });
  const peeked = data?.owners.flatMap(({ items }) => items).find(({ id }) => id === chosen);
  const { fix } = useFindingActions(peeked);
  useCommands([enterBoard(() => board.current?.enter())]);
  const left = data?.owners.reduce((sum, owner) => sum + owner.left, 0) ?? 0;
  const begun = data?.owners.reduce((sum, owner) => sum + owner.begunWith, 0) ?? 0;
  const open = ({ dealId }: Finding) => void navigate({ to: '/deals/$id', params: { id: dealId } });
  const title = (
    <ViewTitle
      title="Zero board"
      detail={
        data?.at ? (
          <span className="num">{`${left.toLocaleString('en-US')} of ${findingsWords(begun)} left`}</span>
        ) : undefined
      }
    >
      <ReviewPlaces />
    </ViewTitle>
  );
  if (error && !data) {
    return (
      <>
        {title}
        <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      {title}
      <div className="flex h-full min-h-0 flex-col">
        {!data ? (
          <BoardSkeleton lanes={4} wide="w-72" />
        ) : data.reviewId === null ? (
          <NoReviewYet />
        ) : left === 0 ? (
          <AllDone begun={begun} />
        ) : (
          <Board
            handle={board}
            wide="w-72"
            lanes={boardLanes(data.owners, perOwner < most ? () => setPerOwner(most) : undefined)}
            face={(finding) => <FindingFace finding={finding} />}
            onOpen={({ id }) => setChosen(id)}
            onMove={() => false}
            onKey={(finding, { key, ctrlKey, metaKey }) => {
              if (ctrlKey || metaKey) return false;
              if (key === 'e') fix(finding);
              else if (key === 'm') mute(finding);
              else if (key === 'o') open(finding);
              else return false;
              return true;
            }}
          />
        )}
      </div>
      {peeked ? (
        <FindingPeek
          reviewId={data?.reviewId ?? null}
          finding={peeked}
          onOpen={() => open(peeked)}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
      <FindingDialogs />
    </>
  );
}

function NoReviewYet() {
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="Nothing was reviewed yet"
      action={
        <Link to="/reviews" className={buttonClasses('primary')}>
          Go to the review
        </Link>
      }
    >
      After a review, everybody has a column here with what is left to mend in their deals. It empties itself as they
      do.
    </EmptyState>
  );
}

function AllDone({ begun }: { begun: number }) {
  return (
    <EmptyState
      icon={CircleCheck}
      title="Zero"
      className="[&>span]:border-transparent [&>span]:bg-good-soft [&>span]:text-good"
      action={
        <Link to="/reviews" className={buttonClasses()}>
          Back to the review
        </Link>
      }
    >
      {begun > 0
        ? `All ${findingsWords(begun)} of the last review are mended or muted.`
        : 'The last review found nothing.'}
    </EmptyState>
  );
}
