import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Building2, Combine, Users } from 'lucide-react';
import { useRef, useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { EmptyState, ErrorState, SegmentedControl, Skeleton } from '../../../ui/index.ts';
import { MergePair } from './merge-pair.tsx';
import { PairList } from './pair-list.tsx';

const PAIRS_AT_ONCE = 100;
const kinds = [
  { value: 'accounts' as const, label: 'Accounts', icon: Building2 },
  { value: 'contacts' as const, label: 'Contacts', icon: Users },
];

/** Pairs of records that look like one, to be made one or kept apart. */
export function DuplicatesView() {
  const { kind = 'accounts' } = useSearch({ from: '/frame/duplicates' });
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const pair = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery({
    ...orpc.records.merge.candidates.queryOptions({ input: { kind, limit: PAIRS_AT_ONCE } }),
    placeholderData: keepPreviousData,
  });
  const pairs = data?.items ?? [];
  const here = Math.max(0, Math.min(at, pairs.length - 1));
  const shown = pairs[here];
  const intoPair = () => pair.current?.querySelector<HTMLElement>('input:checked')?.focus();

  useCommands([
    {
      id: 'pair.next',
      title: 'Next pair',
      group: 'This view',
      shortcuts: ['j', 'down'],
      repeats: true,
      run: () => setAt(Math.min(here + 1, pairs.length - 1)),
    },
    {
      id: 'pair.previous',
      title: 'Previous pair',
      group: 'This view',
      shortcuts: ['k', 'arrowup'],
      repeats: true,
      run: () => setAt(Math.max(0, here - 1)),
    },
    { id: 'pair.enter', title: 'Choose field by field', group: 'This view', shortcuts: ['enter'], run: intoPair },
  ]);

  return (
    <>
      <ViewTitle
        title="Duplicates"
        detail={data ? <span className="num">{`${data.total.toLocaleString('en-US')} pairs`}</span> : undefined}
      />
      <div className="flex h-full min-h-0 flex-col">
        <div className="flex min-h-11 shrink-0 items-center gap-3 border-b border-line px-3">
          <SegmentedControl
            label="What is compared"
            value={kind}
            onChange={(next) => {
              setAt(0);
              void navigate({ to: '/duplicates', search: { kind: next }, replace: true });
            }}
            options={kinds}
          />
          <p className="cut text-sm text-ink-3">
            {kind === 'accounts'
              ? 'Compared by name and domain. Deals are never joined by name alone.'
              : 'Compared by e-mail, phone, and name at one account.'}
          </p>
        </div>
        {error && !data ? <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton className="m-4 h-80" /> : null}
        {data && pairs.length === 0 ? (
          <EmptyState icon={Combine} title={`No ${kind} look alike`}>
            {`When two ${kind} seem to be one, the pair stands here with the reason. You choose what to keep; everything that pointed to either points to the one that stays, and one undo takes it back.`}
          </EmptyState>
        ) : null}
        {shown ? (
          <div className="flex min-h-0 flex-1">
            <PairList pairs={pairs} total={data?.total ?? 0} here={here} onChoose={setAt} />
            <div ref={pair} className="min-w-0 flex-1 overflow-y-auto">
              <MergePair key={`${shown.a.id} ${shown.b.id}`} pair={shown} />
            </div>
          </div>
        ) : null}
      </div>
    </>
  );
}
