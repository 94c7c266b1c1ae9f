import type { Tick } from './ticks.ts';

interface SideAxisProps {
  ticks: Tick[];
  /** Where the marks begin and end, across. */
  from: number;
  to: number;
}

/** Values up the side, each with a faint line across the plot. */
export function SideAxis({ ticks, from, to }: SideAxisProps) {
  return (
    <g aria-hidden>
      {ticks.map(({ at, label }, i) => (
        <g key={label}>
          <line x1={from} x2={to} y1={at} y2={at} className={i === 0 ? 'stroke-line-2' : 'stroke-line'} />
          <text x={from - 8} y={at} dy="0.32em" textAnchor="end" className="num fill-ink-3 text-xs">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

interface FootAxisProps {
  ticks: Tick[];
  /** Where the labels stand, down. */
  at: number;
  /** Where the plot ends, so that the last label does not leave it. */
  to: number;
}

/** Names along the foot. */
export function FootAxis({ ticks, at, to }: FootAxisProps) {
  return (
    <g aria-hidden>
      {ticks.map(({ at: x, label }) => (
        <text key={label} x={x} y={at} textAnchor={to - x < 16 ? 'end' : 'middle'} className="num fill-ink-3 text-xs">
          {label}
        </text>
      ))}
    </g>
  );
}
