import { Fragment, type ReactNode, useId } from 'react';
import { ChartTip } from './chart-tip.tsx';
import { layOutBar } from './lay-out-bar.ts';
import { Legend } from './legend.tsx';
import { type Tick, valueScale } from './ticks.ts';
import { type ChartTone, colourOf } from './tones.ts';
import { useChartSize } from './use-chart-size.ts';
import { useMarks } from './use-marks.ts';
import type { Place } from './walk-marks.ts';

export interface BarKey {
  key: string;
  label: string;
  tone: ChartTone;
}

export interface BarRow {
  key: string;
  label: string;
  /** One for each key, in their order. */
  values: number[];
}

interface BarColumn<R> {
  key: string;
  head: ReactNode;
  cell: (row: R) => ReactNode;
}

interface BarChartProps<R extends BarRow> {
  label: string;
  /** What the rows are: "Owner". */
  rowHead: string;
  /** What the bars are made of, from left to right. */
  keys: BarKey[];
  rows: R[];
  /** Beside the bars: figures, buttons. */
  columns?: BarColumn<R>[];
  /** A value as a person says it: "12 deals". */
  format: (value: number) => string;
  /** Instead of the label at the head of a row. */
  renderLabel?: (row: R) => ReactNode;
  /** Opens what is behind a part of a bar. */
  onOpen?: (row: R, key: string) => void;
  hint?: string;
  empty: ReactNode;
}

const barHeight = 16;

/** Bars across, one for each row, made of parts: a table whose numbers can be looked at. */
export function BarChart<R extends BarRow>(props: BarChartProps<R>) {
  const { label, rowHead, keys, rows, columns = [], format, onOpen, renderLabel, empty } = props;
  const [measure, { width, zoom }] = useChartSize();
  const id = useId();
  const parts = rows.map(({ values }) => keys.flatMap((key, i) => ((values[i] ?? 0) > 0 ? [{ ...key, i }] : [])));
  const at = (place: Place) => {
    const row = rows[place.row];
    const part = parts[place.row]?.[place.column];
    return row && part ? { row, part } : undefined;
  };
  const open = (place: Place) => {
    const found = at(place);
    if (found) onOpen?.(found.row, found.part.key);
  };
  const marks = useMarks(
    parts.map((row) => row.length),
    onOpen ? open : undefined,
  );
  if (rows.length === 0) return empty;
  const most = Math.max(...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const { scale, ticks } = valueScale(most, [0, Math.max(1, width - 8)], (value) => value.toLocaleString('en-US'));

  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <figcaption id={id} className="sr-only">
          {label}
        </figcaption>
        <Legend entries={keys} />
      </div>
      <table className="w-full table-fixed border-collapse text-sm">
        <thead>
          <tr className="h-7 text-left text-xs text-ink-3">
            <th scope="col" className="w-44 pr-3 font-medium">
              {rowHead}
            </th>
            <th scope="col" aria-label={label} className="p-0 align-bottom font-normal">
              <div ref={measure}>{width > 0 ? <TopAxis ticks={ticks} width={width} zoom={zoom} /> : null}</div>
            </th>
            {columns.map(({ key, head }) => (
              <Fragment key={key}>{head}</Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => {
            const laidOut = layOutBar(row.values, scale);
            const shown = marks.shown?.row === r ? at(marks.shown) : undefined;
            const place = shown && laidOut[shown.part.i];
            return (
              <tr key={row.key} className="h-row border-t border-line hover:bg-hover">
                <th scope="row" className="cut pr-3 text-left font-normal">
                  {renderLabel ? renderLabel(row) : row.label}
                </th>
                <td className="relative p-0">
                  <svg width={width} height={barHeight * zoom} role="presentation" className="block overflow-visible">
                    <GridLines ticks={ticks} height={barHeight * zoom} />
                    {parts[r]?.map(({ key, label: name, tone, i }, column) => {
                      const { ref, ...mark } = marks.markAt(
                        { row: r, column },
                        `${row.label}, ${name}: ${format(row.values[i] ?? 0)}`,
                      );
                      return (
                        <rect
                          key={key}
                          ref={ref}
                          {...mark}
                          x={laidOut[i]?.x ?? 0}
                          width={laidOut[i]?.width ?? 0}
                          height={barHeight * zoom}
                          rx={2}
                          fill={colourOf(tone)}
                          className="transition-opacity hover:opacity-80 focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-thread"
                        />
                      );
                    })}
                  </svg>
                  {shown && place ? (
                    <ChartTip
                      x={place.x + place.width / 2}
                      y={8}
                      title={row.label}
                      lines={[{ ...shown.part, value: format(row.values[shown.part.i] ?? 0) }]}
                      hint={props.hint}
                    />
                  ) : null}
                </td>
                {columns.map(({ key, cell }) => (
                  <Fragment key={key}>{cell(row)}</Fragment>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </figure>
  );
}

function TopAxis({ ticks, width, zoom }: { ticks: Tick[]; width: number; zoom: number }) {
  return (
    <svg aria-hidden width={width} height={20 * zoom} className="block overflow-visible">
      {ticks.map(({ at, label }, i) => (
        <text
          key={label}
          x={at}
          y={10 * zoom}
          textAnchor={i === 0 ? 'start' : 'middle'}
          className="num fill-ink-3 text-xs"
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

/** They run through the rows, as the rows stand close. */
function GridLines({ ticks, height }: { ticks: Tick[]; height: number }) {
  return (
    <g aria-hidden>
      {ticks.map(({ at, label }) => (
        <line key={label} x1={at} x2={at} y1={-0.6 * height} y2={1.6 * height} className="stroke-line" />
      ))}
    </g>
  );
}
