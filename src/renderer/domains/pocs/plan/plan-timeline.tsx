import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { useChartSize } from '../../../ui/chart/use-chart-size.ts';
import { formatDay, Tooltip, todayHere } from '../../../ui/index.ts';
import { statusWords } from '../poc-words.ts';
import { mondays, numberOf, spanOf } from './timeline-days.ts';

const row = 28;
const left = 180;
const least = 640;
/** Nearer to the end than this, a day would be cut. */
const roomForDay = 48;
const fills = {
  not_started: 'fill-panel',
  in_progress: 'fill-thread-soft',
  completed: 'fill-thread',
  blocked: 'fill-bad-soft',
};
const lines = {
  not_started: 'stroke-thread',
  in_progress: 'stroke-thread',
  completed: 'stroke-thread',
  blocked: 'stroke-bad',
};

/** Phases as bars, milestones as diamonds, today as a line: the whole plan in one look. */
export function PlanTimeline({ plan }: { plan: PocPlan }) {
  const [measure, { width: measured, zoom }] = useChartSize();
  const width = Math.max(least, measured / zoom);
  const today = todayHere();
  const span = spanOf(plan, today);
  const phases = plan.phases.filter(({ startDay, endDay }) => startDay && endDay);
  const milestones = plan.milestones.filter(({ endDay }) => endDay);
  if (!span || phases.length + milestones.length === 0) return null;
  const x = (day: string) => left + ((numberOf(day) - span.first) / (span.last - span.first)) * (width - left - 12);
  const height = 28 + (phases.length + (milestones.length > 0 ? 1 : 0)) * row + 8;
  const milestoneRow = 28 + phases.length * row + row / 2;
  return (
    <div className="overflow-x-auto rounded-2 border bg-panel px-4 py-3">
      <div ref={measure} />
      <svg
        viewBox={`0 0 ${width.toString()} ${height.toString()}`}
        width={width * zoom}
        height={height * zoom}
        className="block max-w-none text-[12px]"
      >
        <title>Timeline of the plan; the same is in the list below</title>
        {mondays(span).map((day) => (
          <g key={day}>
            <line x1={x(day)} x2={x(day)} y1={20} y2={height} className="stroke-line" />
            {x(day) < width - roomForDay ? (
              <text x={x(day) + 4} y={14} className="num fill-ink-3 text-[11px]">
                {formatDay(day).replace(/ \d{4}$/, '')}
              </text>
            ) : null}
          </g>
        ))}
        {plan.poc.outcome === 'running' ? (
          <g>
            <line x1={x(today)} x2={x(today)} y1={6} y2={height} className="stroke-bad" strokeWidth={1.5} />
            <text x={x(today) + 4} y={height - 4} className="fill-bad text-[11px]">
              today
            </text>
          </g>
        ) : null}
        {phases.map((phase, i) => {
          const from = x(phase.startDay ?? plan.poc.kickoff);
          const long = Math.max(6, x(phase.endDay ?? plan.poc.kickoff) - from);
          const y = 28 + i * row;
          return (
            <g key={phase.id}>
              <text x={0} y={y + 18} className="fill-ink-2">
                {shortened(phase.title)}
              </text>
              <rect x={from} y={y + 6} width={long} height={16} rx={4} className="fill-thread-soft" />
              <rect
                x={from}
                y={y + 6}
                width={(long * phase.percent) / 100}
                height={16}
                rx={4}
                className="fill-thread"
              />
            </g>
          );
        })}
        {milestones.length > 0 ? (
          <text x={0} y={milestoneRow + 4} className="fill-ink-2">
            Milestones
          </text>
        ) : null}
        {milestones.map((one) => (
          <Tooltip
            key={one.id}
            label={`${one.title}, ${formatDay(one.endDay ?? plan.poc.kickoff)}: ${statusWords[one.rolledUp].toLowerCase()}`}
          >
            <path
              d={`M${x(one.endDay ?? plan.poc.kickoff).toString()} ${(milestoneRow - 7).toString()}l7 7-7 7-7-7z`}
              strokeWidth={2}
              className={`${fills[one.rolledUp]} ${lines[one.rolledUp]}`}
            />
          </Tooltip>
        ))}
      </svg>
    </div>
  );
}

const shortened = (title: string): string => {
  const letters = [...title];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : title;
};
