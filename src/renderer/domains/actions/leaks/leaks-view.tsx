import { CircleCheck, Droplets, Target } from 'lucide-react';
import { useState } from 'react';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { Card, EmptyState, ErrorState } from '../../../ui/index.ts';
import { NothingHere } from '../../records/list/nothing-here.tsx';
import { useOpenListWith } from '../../records/list/open-list-with.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { LeakBars } from './leak-bars.tsx';
import { LeakHeadline } from './leak-headline.tsx';
import { LeakSkeleton } from './leak-skeleton.tsx';
import { LeakTools } from './leak-tools.tsx';
import { LeakTrend } from './leak-trend.tsx';
import { filtersOf, type Leaking } from './leaking-deals.ts';
import { useLeaks } from './use-leaks.ts';

/** Where the pipeline leaks: who has deals on which nothing is planned, or nothing happens, and for how long. */
export function LeaksView() {
  const leaks = useLeaks();
  const { of, by, owner, stage, report, trend } = leaks;
  const openDeals = useOpenListWith('deals');
  const [adopting, setAdopting] = useState<Leaking | null>(null);
  const narrowed = { of, owner, stage };
  const open = (leaking: Leaking) => openDeals(filtersOf(leaking));
  const { data } = report;
  return (
    <>
      <ViewTitle title="Leaks" detail={data ? `${data.total.open.toLocaleString('en-US')} open deals` : undefined} />
      <div className="flex h-full min-h-0 flex-col">
        <LeakTools leaks={leaks} />
        <div className="min-h-0 flex-1 overflow-y-auto">
          {report.isError && !data ? (
            <ErrorState
              failure={problemOf(report.error)}
              retrying={report.isFetching}
              onRetry={() => void report.refetch()}
            />
          ) : !data ? (
            <LeakSkeleton />
          ) : data.total.open === 0 ? (
            <NothingOpen narrowed={owner !== undefined || stage !== undefined} onShowAll={() => leaks.show({})} />
          ) : (
            <div className="flex max-w-400 flex-col gap-5 px-6 py-5">
              <LeakHeadline
                of={of}
                total={data.total}
                onOpen={() => open(narrowed)}
                onAdopt={() => setAdopting(narrowed)}
              />
              <Card title={by === 'owner' ? 'By owner' : 'By stage'} note="press a part of a bar to see its deals">
                {data.lines.every(({ cells }) => cells.every(({ count }) => count === 0)) ? (
                  <EmptyState icon={CircleCheck} title="Nothing leaks" className="py-8">
                    Every open deal has a next step, or is parked with a reason.
                  </EmptyState>
                ) : (
                  <LeakBars leaks={leaks} lines={data.lines} onOpen={open} onAdopt={setAdopting} />
                )}
              </Card>
              <LeakTrend trend={trend} />
            </div>
          )}
        </div>
      </div>
      {adopting ? <AdoptDialog leaking={adopting} onClose={() => setAdopting(null)} /> : null}
    </>
  );
}

function NothingOpen({ narrowed, onShowAll }: { narrowed: boolean; onShowAll: () => void }) {
  return (
    <NothingHere
      kind="deals"
      icon={narrowed ? Target : Droplets}
      narrowed={narrowed}
      onShowAll={onShowAll}
      teaches="Once there are open deals, this shows on which of them nothing is planned or nothing happens, whose they are, for how long, and the money at stake."
    />
  );
}
