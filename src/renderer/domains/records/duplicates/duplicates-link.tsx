import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Combine } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { buttonClasses } from '../../../ui/index.ts';
import type { MergeKind } from './merge-fields.ts';

/** Leads to the pairs that look like one record; it shows only when there are any. */
export function DuplicatesLink({ kind }: { kind: MergeKind }) {
  const { data } = useQuery(orpc.records.merge.candidates.queryOptions({ input: { kind, limit: 1 } }));
  if (!data?.total) return null;
  return (
    <Link to="/duplicates" search={{ kind }} className={buttonClasses('quiet', 'sm')}>
      <Combine aria-hidden className="size-3.5" />
      Duplicates
      <span className="num rounded-full bg-warn-soft px-1.5 text-xs font-semibold text-warn">
        {data.total.toLocaleString('en-US')}
      </span>
    </Link>
  );
}
