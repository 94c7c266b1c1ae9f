import { type ChartTone, colourOf } from './tones.ts';

export interface LegendEntry {
  key: string;
  label: string;
  tone: ChartTone;
}

export function Swatch({ tone }: { tone: ChartTone }) {
  return (
    <svg aria-hidden viewBox="0 0 8 8" className="size-2 shrink-0">
      <rect width="8" height="8" rx="2" fill={colourOf(tone)} />
    </svg>
  );
}

/** Which colour stands for what. */
export function Legend({ entries }: { entries: LegendEntry[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-3">
      {entries.map(({ key, label, tone }) => (
        <li key={key} className="flex items-center gap-1.5">
          <Swatch tone={tone} />
          {label}
        </li>
      ))}
    </ul>
  );
}
