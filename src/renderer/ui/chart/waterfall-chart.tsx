import { ChartTable } from './chart-table.tsx';
import { Legend } from './legend.tsx';
import { useChartSize } from './use-chart-size.ts';
import { WaterfallPlot } from './waterfall-plot.tsx';
import type { WaterfallProps } from './waterfall-step.ts';

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
