import { FootAxis, SideAxis } from './axes.tsx';
import { ChartTip } from './chart-tip.tsx';
import { dayWords, valueWords } from './day-words.ts';
import { type LineSeries, SeriesLine } from './line-series.tsx';
import { dayScale, valueScale } from './ticks.ts';
import { colourOf } from './tones.ts';
import { useMarks } from './use-marks.ts';

interface LinePlotProps {
  days: string[];
  series: LineSeries[];
  format: (value: number) => string;
  onOpen?: (day: string) => void;
  hint?: string;
  width: number;
  height: number;
  zoom: number;
}

/** The drawing of a line chart, once its width is known. */
export function LinePlot({ days, series, format, width, height, zoom, onOpen, hint }: LinePlotProps) {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const foot = height - 24 * zoom;
  const values = valueScale(most, [foot, 8 * zoom], format);
  const longest = Math.max(...values.ticks.map((tick) => tick.label.length));
  const left = (longest * 7 + 12) * zoom;
  const right = width - 8 * zoom;
  const moments = days.map((day) => Date.parse(day));
  const along = dayScale(moments, [left, right], 96 * zoom);
  const xs = moments.map(along.scale);
  const open = onOpen && (({ column }: { column: number }) => onOpen(days[column] ?? ''));
  const marks = useMarks([days.length], open);
  const at = marks.shown?.column;
  const shownX = at === undefined ? undefined : xs[at];

  return (
    <>
      <svg width={width} height={height} role="presentation" className="block overflow-visible">
        <SideAxis ticks={values.ticks} from={left} to={right} />
        <FootAxis ticks={along.ticks} at={height - 4 * zoom} to={right} />
        {series.map((one) => (
          <SeriesLine key={one.key} series={one} xs={xs} y={values.scale} foot={foot} />
        ))}
        {shownX === undefined || at === undefined ? null : (
          <g aria-hidden>
            <line x1={shownX} x2={shownX} y1={8 * zoom} y2={foot} className="stroke-control-line" />
            {series.map(({ key, tone, values: own }) => {
              const value = own[at];
              return value === null || value === undefined ? null : (
                <circle
                  key={key}
                  cx={shownX}
                  cy={values.scale(value)}
                  r={4}
                  fill={colourOf(tone)}
                  className="stroke-panel"
                  strokeWidth={2}
                />
              );
            })}
          </g>
        )}
        <g>
          {days.map((day, i) => {
            const [from, to] = bandAround(xs, i, left, right);
            const words = series.map((one) => `${one.label}: ${valueWords(one.values[i], format)}`).join(', ');
            const { ref, ...mark } = marks.markAt({ row: 0, column: i }, `${dayWords(day)}. ${words}`);
            return (
              <rect
                key={day}
                ref={ref}
                {...mark}
                x={from}
                width={Math.max(1, to - from)}
                y={8 * zoom}
                height={foot - 8 * zoom}
                className="fill-transparent focus-visible:outline-2 focus-visible:outline-thread"
              />
            );
          })}
        </g>
      </svg>
      {shownX === undefined || at === undefined ? null : (
        <ChartTip
          x={shownX}
          y={Math.min(...series.map(({ values: own }) => values.scale(own[at] ?? 0)))}
          title={dayWords(days[at] ?? '')}
          lines={series.map(({ label, tone, values: own }) => ({ label, tone, value: valueWords(own[at], format) }))}
          hint={hint}
        />
      )}
    </>
  );
}

/** Each day has the room up to half way to its neighbours. */
function bandAround(xs: number[], i: number, left: number, right: number): [number, number] {
  const x = xs[i] ?? left;
  const before = xs[i - 1];
  const after = xs[i + 1];
  return [
    before === undefined ? Math.max(left, x - 24) : (before + x) / 2,
    after === undefined ? Math.min(right, x + 24) : (x + after) / 2,
  ];
}
