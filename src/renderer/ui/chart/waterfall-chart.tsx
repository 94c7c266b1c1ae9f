import type { ReactNode } from 'react';
import { ChartTable } from './chart-table.tsx';
import { Legend, type LegendEntry } from './legend.tsx';
import type { ChartTone } from './tones.ts';
import { useChartSize } from './use-chart-size.ts';
import { WaterfallPlot } from './waterfall-plot.tsx';

export interface WaterfallStep {
  key: string;
  label: string;
  /** What it adds or takes; of a whole, how much it is. */
  value: number;
  tone: ChartTone;
  /** Stands on the ground: where it begins, where it ends. */
  whole?: boolean;
  /** What it is made of: "12 deals". */
  detail: string;
}

export interface WaterfallProps {
  label: string;
  steps: WaterfallStep[];
  legend: LegendEntry[];
  /** A value as a person says it. */
  format: (value: number) => string;
  /** The same for what was added or taken, with its sign. */
  formatStep: (value: number) => string;
  height?: number;
  empty: ReactNode;
  /** Opens what is behind a bar. */
  onOpen?: (step: WaterfallStep) => void;
  hint?: string;
}

/** How one sum became another: what was added and what was taken, step by step. */
export function WaterfallChart(props: WaterfallProps) {
  const { label, steps, legend, format, formatStep, height = 288, empty } = props;
  const [measure, { width, zoom }] = useChartSize();
  if (steps.length === 0) return empty;
  const rows = steps.map(({ key, label: name, value, whole, detail }) => ({
    key,
    cells: [name, whole ? format(value) : formatStep(value), detail],
  }));
  return (
    <figure aria-label={label} className="flex flex-col gap-3">
      <Legend entries={legend} />
      <div ref={measure} className="relative">
        {width > 0 ? <WaterfallPlot {...props} width={width} height={height * zoom} zoom={zoom} /> : null}
      </div>
      <ChartTable label={label} heads={['Step', 'Amount', 'Made of']} rows={rows} />
    </figure>
  );
}
