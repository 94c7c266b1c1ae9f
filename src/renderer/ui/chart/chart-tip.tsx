import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Swatch } from './legend.tsx';
import type { ChartTone } from './tones.ts';

export interface TipLine {
  label: string;
  value: string;
  tone?: ChartTone;
}

interface ChartTipProps {
  /** The mark it speaks of, within the chart. */
  x: number;
  y: number;
  title: ReactNode;
  lines: TipLine[];
  /** What pressing it does. */
  hint?: string;
}

/** What a mark says, above it; it stays within the width of the chart. Those who listen hear the mark's own label. */
export function ChartTip({ x, y, title, lines, hint }: ChartTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = tip.current;
    const room = element?.parentElement?.clientWidth;
    if (!element || room === undefined) return;
    const left = Math.max(0, Math.min(x - element.offsetWidth / 2, room - element.offsetWidth));
    element.style.translate = `${Math.round(left)}px ${Math.round(y - element.offsetHeight - 10)}px`;
  });
  return (
    <div
      ref={tip}
      aria-hidden
      className="pointer-events-none absolute top-0 left-0 z-10 w-max max-w-72 rounded-2 border border-line-2 bg-panel px-3 py-2 text-xs shadow-pop"
    >
      <p className="font-semibold">{title}</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {lines.map(({ label, value, tone }) => (
          <div key={label} className="contents">
            <dt className="flex items-center gap-1.5 text-ink-3">
              {tone ? <Swatch tone={tone} /> : null}
              {label}
            </dt>
            <dd className="num text-right font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {hint ? <p className="mt-1 text-ink-3">{hint}</p> : null}
    </div>
  );
}
