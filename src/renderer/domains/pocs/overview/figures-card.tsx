import { Card, Figure, Progress } from '../../../ui/index.ts';
import type { TabProps } from '../page/tab-props.ts';
import { daysFigure, ofAll } from './overview-words.ts';

/** How far it has come: tasks, milestones, criteria and time, and each phase as a bar. */
export function FiguresCard({ plan: { poc, progress }, go }: TabProps) {
  const { tasks, milestones, criteria, phases } = progress;
  const days = daysFigure(poc.outcome, progress.daysLeft);
  return (
    <Card title="Progress" note={`${progress.percent.toString()} %`}>
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        <Figure value={ofAll(tasks.completed, tasks.total)} label="tasks done" />
        <Figure value={ofAll(milestones.completed, milestones.total)} label="milestones reached" />
        <Figure value={ofAll(criteria.passed, criteria.total)} label="criteria passed" />
        <Figure value={days.value} label={days.label} />
      </div>
      {phases.length > 0 ? (
        <ul className="mt-4 flex flex-col">
          {phases.map(({ id, title, percent }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => go('phases')}
                className="-mx-2 grid w-[calc(100%+1rem)] grid-cols-[minmax(0,1fr)_minmax(6rem,14rem)_2.75rem] items-center gap-3 rounded-1 px-2 py-1 text-left text-sm hover:bg-hover"
              >
                <span className="cut">{title}</span>
                <Progress label={`Progress of ${title}`} done={percent} total={100} />
                <span className="num text-right text-ink-2">{`${percent.toString()} %`}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
