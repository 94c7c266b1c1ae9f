import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import type { ChartTone, LegendEntry } from '../../../ui/index.ts';

/** One bar of the waterfall, with the deals behind it. */
export type MoveStep = Comparison['waterfall'][number];

/** What adds, what takes away, and what is neither good nor bad. */
export const stepTones: Record<MoveStep['key'], ChartTone> = {
  start: 'ink',
  new: 'thread',
  pulled_in: 'thread',
  up: 'thread',
  pushed_out: 'warn',
  down: 'warn',
  gone: 'warn',
  rates: 'quiet',
  won: 'good',
  lost: 'bad',
  end: 'ink',
};

export const waterfallLegend: LegendEntry[] = [
  { key: 'whole', label: 'pipeline', tone: 'ink' },
  { key: 'adds', label: 'added', tone: 'thread' },
  { key: 'takes', label: 'taken away', tone: 'warn' },
  { key: 'won', label: 'won', tone: 'good' },
  { key: 'lost', label: 'lost', tone: 'bad' },
];
