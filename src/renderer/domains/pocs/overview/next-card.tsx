import { Card, daysBetween, formatDay, todayHere } from '../../../ui/index.ts';
import type { TabProps } from '../page/tab-props.ts';
import { DueLine } from './due-line.tsx';

const inDays = (day: string): string => {
  const days = daysBetween(todayHere(), day);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days.toString()} days`;
};

/** What falls due next on either side. */
export function NextCard({ plan: { poc, progress }, go }: TabProps) {
  if (poc.outcome !== 'running') return null;
  return (
    <Card title="What is next">
      {progress.next.length === 0 ? (
        <p className="text-sm text-pretty text-ink-3">Nothing that is open has a date ahead.</p>
      ) : (
        <ul aria-label="Due next" className="flex flex-col">
          {progress.next.map(({ kind, id, title, endDay }) => (
            <DueLine key={id} kind={kind} title={title} go={go}>
              <span className="num shrink-0 text-ink-3">{formatDay(endDay)}</span>
              <span className="num w-24 shrink-0 text-right text-ink-2">{inDays(endDay)}</span>
            </DueLine>
          ))}
        </ul>
      )}
    </Card>
  );
}
