import type { ReactNode } from 'react';
import type { LegendEntry } from './legend.tsx';
import type { ChartTone } from './tones.ts';

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
