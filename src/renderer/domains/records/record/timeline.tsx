import { useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Button, ErrorState, EvidenceThread, SkeletonText } from '../../../ui/index.ts';
import { TimelineKnot } from './timeline-knot.tsx';

interface TimelineProps {
  kind: TimelineEntry['kind'];
  id: string;
}

const PAGE = 40;

/** Everything that happened to a record, newest first: what was said, what was done, and each field that changed. */
export function Timeline({ kind, id }: TimelineProps) {
  const query = useInfiniteQuery(
    orpc.workspace.timeline.infiniteOptions({
      input: (cursor: string | undefined) => ({ kind, id, limit: PAGE, cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  if (query.isPending) return <SkeletonText lines={6} />;
  if (query.isError) return <ErrorState failure={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  const entries = query.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <EvidenceThread label="Timeline">
        {entries.map((entry) => (
          <TimelineKnot key={entry.id} entry={entry} />
        ))}
      </EvidenceThread>
      {query.hasNextPage ? (
        <Button look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier
        </Button>
      ) : null}
    </>
  );
}
