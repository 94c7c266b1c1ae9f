import { useQuery } from '@tanstack/react-query';
import { CalendarClock, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Schedule } from '../../../../contract/pipeline/schedules.ts';
import { orpc } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { Button, EmptyState, ErrorState, SkeletonText } from '../../../ui/index.ts';
import { ReviewPlaces } from '../places/review-places.tsx';
import { RunHistory } from './run-history.tsx';
import { ScheduleLine } from './schedule-line.tsx';
import { ScheduleSheet } from './schedule-sheet.tsx';

/** Reviews that run by themselves, and what became of each. */
export function SchedulesView() {
  const { data, error, isFetching, refetch } = useQuery(orpc.pipeline.schedules.list.queryOptions());
  const [open, setOpen] = useState<Schedule | 'new'>();
  const [only, setOnly] = useState<string>();
  useCommands([
    {
      id: 'schedules.new',
      title: 'New schedule…',
      group: 'Create',
      icon: Plus,
      shortcuts: ['n'],
      run: () => setOpen('new'),
    },
  ]);
  const schedules = data?.items;
  return (
    <>
      <ViewTitle title="Schedules">
        <ReviewPlaces />
        <Button look="primary" size="sm" icon={Plus} shortcut="n" onClick={() => setOpen('new')}>
          New schedule
        </Button>
      </ViewTitle>
      <div className="relative h-full overflow-y-auto px-6 py-4">
        <div className="mx-auto flex max-w-260 flex-col gap-8">
          {error && !schedules ? (
            <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />
          ) : !schedules ? (
            <SkeletonText lines={6} />
          ) : schedules.length === 0 ? (
            <EmptyState
              icon={CalendarClock}
              title="No review runs by itself yet"
              action={
                <Button look="primary" icon={Plus} onClick={() => setOpen('new')}>
                  New schedule
                </Button>
              }
            >
              Say when, “weekdays 8:00”, and the pipeline is reviewed by itself. The report is in the app, and goes by
              e-mail and to Slack where you set them up.
            </EmptyState>
          ) : (
            <ul
              aria-label="Schedules"
              className="divide-y divide-line overflow-clip rounded-2 border border-line bg-panel"
            >
              {schedules.map((schedule) => (
                <ScheduleLine key={schedule.id} schedule={schedule} onOpen={() => setOpen(schedule)} />
              ))}
            </ul>
          )}
          {schedules && schedules.length > 0 ? <RunHistory schedules={schedules} only={only} onOnly={setOnly} /> : null}
        </div>
      </div>
      {open ? (
        <ScheduleSheet
          key={open === 'new' ? 'new' : open.id}
          schedule={open === 'new' ? null : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}
