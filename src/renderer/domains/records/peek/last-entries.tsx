import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { ErrorState, EvidenceThread, SkeletonText } from '../../../ui/index.ts';
import { TimelineKnot } from '../record/timeline-knot.tsx';

const SHOWN = 8;

interface LastEntriesProps {
  kind: TimelineEntry['kind'];
  id: string;
  /** Knots that stand before them on the same thread. */
  before?: ReactNode;
}

/** The last that happened to a record, as one thread. */
export function LastEntries({ kind, id, before }: LastEntriesProps) {
  const { data, error, refetch } = useQuery({
    ...orpc.workspace.timeline.queryOptions({ input: { kind, id, limit: SHOWN } }),
    gcTime: 30_000,
  });
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={4} />;
  return (
    <EvidenceThread label="What happened last">
      {before}
      {data.items.map((entry) => (
        <TimelineKnot key={entry.id} entry={entry} />
      ))}
    </EvidenceThread>
  );
}
