import type { ReactNode } from 'react';
import { ChartTable } from './chart-table.tsx';
import { dayWords, valueWords } from './day-words.ts';
import { Legend } from './legend.tsx';
import { LinePlot } from './line-plot.tsx';
import type { LineSeries } from './line-series.tsx';
import { useChartSize } from './use-chart-size.ts';

interface LineChartProps {
  label: string;
  /** The days, first to last: `2026-11-24`. Days may be missing. */
  days: string[];
  series: LineSeries[];
  format?: (value: number) => string;
  height?: number;
  /** Stands in place of the chart while there is nothing to draw. */
  empty: ReactNode;
  /** Opens what is behind a day. */
  onOpen?: (day: string) => void;
  /** What opening does: "Press Enter to see the deals". */
  hint?: string;
}

const plain = (value: number) => value.toLocaleString('en-US');

/** Values over days, one line for each series. */
export function LineChart(props: LineChartProps) {
  const { label, days, series, empty, format = plain, height = 208 } = props;
  const [measure, { width, zoom }] = useChartSize();
  if (days.length === 0) return empty;
  const heads = ['Day', ...series.map((one) => one.label)];
  const rows = days.map((day, i) => ({
    key: day,
    cells: [dayWords(day), ...series.map(({ values }) => valueWords(values[i], format))],
  }));
  return (
    <figure aria-label={label} className="flex flex-col gap-3">
      {series.length > 1 ? <Legend entries={series} /> : null}
      <div ref={measure} className="relative" style={{ height: height * zoom }}>
        {width > 0 ? <LinePlot {...props} format={format} width={width} height={height * zoom} zoom={zoom} /> : null}
      </div>
      <ChartTable label={label} heads={heads} rows={rows} />
    </figure>
  );
}
