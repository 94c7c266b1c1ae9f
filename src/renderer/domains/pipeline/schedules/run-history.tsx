import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schedule } from '../../../../contract/pipeline/schedules.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Section, Select, SkeletonText } from '../../../ui/index.ts';
import { RunLine } from './run-line.tsx';

interface RunHistoryProps {
  schedules: Schedule[];
  /** Only the runs of one schedule. */
  only: string | undefined;
  onOnly: (id: string | undefined) => void;
}

/** Every run, latest first, with where its report went. */
export function RunHistory({ schedules, only, onOnly }: RunHistoryProps) {
  const { data, error } = useQuery(
    orpc.pipeline.schedules.runs.queryOptions({
      input: { scheduleId: only, limit: 50 },
      placeholderData: keepPreviousData,
    }),
  );
  const zoneOf = (id: string) => schedules.find((schedule) => schedule.id === id)?.zone;
  return (
    <Section
      title="Runs"
      note={data ? data.total.toLocaleString('en-US') : undefined}
      actions={
        schedules.length > 1 ? (
          <span className="w-52">
            <Select
              size="sm"
              aria-label="Runs of which schedule"
              value={only ?? 'all'}
              options={[
                { value: 'all', label: 'Every schedule' },
                ...schedules.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => onOnly(id === 'all' ? undefined : id)}
            />
          </span>
        ) : undefined
      }
    >
      {error ? <Banner tone="bad">{problemOf(error).message}</Banner> : null}
      {!data && !error ? <SkeletonText lines={4} /> : null}
      {data?.items.length === 0 ? (
        <p className="text-sm text-ink-3">Nothing has run yet. Each run stays here, with where its report went.</p>
      ) : null}
      {data && data.items.length > 0 ? (
        <ol aria-label="Runs" className="mt-1 divide-y divide-line overflow-clip rounded-2 border border-line bg-panel">
          {data.items.map((run) => (
            <RunLine key={run.id} run={run} zone={zoneOf(run.scheduleId)} />
          ))}
        </ol>
      ) : null}
    </Section>
  );
}
