import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { useDebounced } from '../../../app/palette/use-debounced.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { runAt } from './schedule-words.ts';

interface WhenReadingProps {
  when: string;
  zone: string;
  onPick: (words: string) => void;
}

const pauseMs = 120;
const usual = ['weekdays 8:00', 'mondays 7:30', 'first of the month 9:00'];

/** What the words mean as a schedule, as one types: in plain words, and when it would run next. */
export function WhenReading({ when, zone, onPick }: WhenReadingProps) {
  const text = when.trim();
  const asked = useDebounced(text, pauseMs);
  const { data, error } = useQuery({
    ...orpc.pipeline.schedules.read.queryOptions({ input: { when: asked, zone } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 20_000,
    retry: false,
  });
  if (text === '') {
    return (
      <div className="flex flex-wrap gap-1">
        {usual.map((words) => (
          <button
            key={words}
            type="button"
            onClick={() => onPick(words)}
            className="h-6 rounded-1 bg-press px-2 text-sm text-ink-2 hover:text-ink"
          >
            {words}
          </button>
        ))}
      </div>
    );
  }
  const problem = error ? problemOf(error).message : data?.problem;
  return (
    <div role="status" className="num min-h-11 text-xs text-pretty text-ink-3">
      {problem ? (
        <p className="font-medium text-bad">{problem}</p>
      ) : data ? (
        <>
          <p className="font-medium text-ink-2">
            {data.means}
            {data.cron ? <code className="ml-2 font-mono font-normal text-ink-3">{data.cron}</code> : null}
          </p>
          {data.nextRuns.length > 0 ? (
            <p>{`Next: ${data.nextRuns
              .slice(0, 3)
              .map((at) => runAt(at, zone))
              .join(' · ')}`}</p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
