import { area, curveMonotoneX, line } from 'd3-shape';
import { type ChartTone, colourOf } from './tones.ts';

export interface LineSeries {
  key: string;
  label: string;
  tone: ChartTone;
  /** One for each day; null where nothing is known. */
  values: (number | null)[];
  /** Fills what is below the line. */
  area?: boolean;
}

interface SeriesLineProps {
  series: LineSeries;
  xs: number[];
  y: (value: number) => number;
  foot: number;
}

/** One line, with a dot where it is now. */
export function SeriesLine({ series: { values, tone, area: filled }, xs, y, foot }: SeriesLineProps) {
  const points = values.map((value, i) => ({ x: xs[i] ?? 0, value }));
  const known = points.flatMap(({ x, value }) => (value === null ? [] : [{ x, y: y(value) }]));
  const drawn = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  ).curve(curveMonotoneX);
  const below = area<{ x: number; y: number }>(
    (point) => point.x,
    foot,
    (point) => point.y,
  ).curve(curveMonotoneX);
  const last = known.at(-1);
  return (
    <g aria-hidden>
      {filled ? <path d={below(known) ?? undefined} fill={colourOf(tone)} opacity={0.12} /> : null}
      <path
        d={drawn(known) ?? undefined}
        fill="none"
        stroke={colourOf(tone)}
        strokeWidth={1.75}
        strokeLinejoin="round"
      />
      {last ? <circle cx={last.x} cy={last.y} r={3} fill={colourOf(tone)} /> : null}
    </g>
  );
}
