export { BarChart, type BarKey, type BarRow } from './bar-chart.tsx';
export { Legend, type LegendEntry } from './legend.tsx';
export { LineChart } from './line-chart.tsx';
export type { LineSeries } from './line-series.tsx';
export type { ChartTone } from './tones.ts';
export { WaterfallChart } from './waterfall-chart.tsx';
export type { WaterfallStep } from './waterfall-step.ts';
