import { SideAxis } from './axes.tsx';
import { ChartTip } from './chart-tip.tsx';
import { levelsOf, waterfallScale } from './lay-out-waterfall.ts';
import { colourOf } from './tones.ts';
import { useMarks } from './use-marks.ts';
import type { WaterfallProps } from './waterfall-step.ts';

interface PlotProps extends WaterfallProps {
  width: number;
  height: number;
  zoom: number;
}

/** Nothing that counts is too thin to be seen. */
const thinnest = 2;

/** The drawing of a waterfall, once its width is known. */
export function WaterfallPlot({ steps, format, formatStep, onOpen, hint, width, height, zoom }: PlotProps) {
  const top = 20 * zoom;
  const foot = height - 4 * zoom;
  const { scale, ticks, begins, cut } = waterfallScale(steps, [foot, top], format);
  const longest = Math.max(0, ...ticks.map(({ label }) => label.length));
  const left = (longest * 7 + 12) * zoom;
  const band = Math.max(1, (width - left) / steps.length);
  const bar = Math.min(band * 0.62, 72 * zoom);
  const drawn = levelsOf(steps).map(({ low, high, end }, i) => {
    const y = scale(Math.max(high, begins));
    return {
      x: left + band * i + (band - bar) / 2,
      y,
      height: Math.max(thinnest, scale(Math.max(low, begins)) - y),
      end: scale(Math.max(end, begins)),
    };
  });
  const open = (place: { column: number }) => {
    const step = steps[place.column];
    if (step) onOpen?.(step);
  };
  const marks = useMarks([steps.length], onOpen ? open : undefined);
  const at = marks.shown?.column;
  const shown = at === undefined ? undefined : steps[at];
  const said = (i: number) => {
    const step = steps[i];
    return step ? (step.whole ? format(step.value) : formatStep(step.value)) : '';
  };

  return (
    <>
      <svg width={width} height={height} role="presentation" className="block overflow-visible">
        <SideAxis ticks={ticks} from={left} to={width} />
        <g aria-hidden>
          {drawn.map(({ x, end }, i) =>
            i === drawn.length - 1 ? null : (
              <line
                key={steps[i]?.key}
                x1={x + bar}
                x2={x + band}
                y1={end}
                y2={end}
                className="stroke-control-line"
                strokeDasharray="2 2"
              />
            ),
          )}
        </g>
        {steps.map(({ key, label, tone, whole, detail }, i) => {
          const place = drawn[i];
          if (!place) return null;
          const { ref, ...mark } = marks.markAt({ row: 0, column: i }, `${label}: ${said(i)}, ${detail}`);
          return (
            <g key={key}>
              <rect
                x={place.x}
                y={place.y}
                width={bar}
                height={place.height}
                rx={2}
                fill={colourOf(tone)}
                opacity={at === undefined || at === i ? 1 : 0.65}
              />
              {whole && cut ? <Cut x={place.x} width={bar} y={foot - 14 * zoom} /> : null}
              <text
                aria-hidden
                x={place.x + bar / 2}
                y={place.y - 6 * zoom}
                textAnchor="middle"
                className="num fill-ink-2 text-xs font-medium"
              >
                {said(i)}
              </text>
              <rect
                ref={ref}
                {...mark}
                x={left + band * i}
                y={0}
                width={band}
                height={height}
                rx={4}
                className="fill-transparent focus-visible:outline-2 focus-visible:outline-thread"
                cursor={onOpen ? 'pointer' : undefined}
              />
            </g>
          );
        })}
      </svg>
      <ol aria-hidden className="flex text-xs text-ink-3" style={{ paddingLeft: left }}>
        {steps.map(({ key, label }) => (
          <li key={key} className="min-w-0 flex-1 px-0.5 text-center leading-tight text-balance wrap-anywhere">
            {label}
          </li>
        ))}
      </ol>
      {cut ? <p className="pt-2 text-xs text-ink-3">{`The side begins at ${format(begins)}.`}</p> : null}
      {shown && at !== undefined ? (
        <ChartTip
          x={left + band * (at + 0.5)}
          y={(drawn[at]?.y ?? 0) - 8 * zoom}
          title={shown.label}
          lines={[{ label: shown.detail, value: said(at), tone: shown.tone }]}
          hint={hint}
        />
      ) : null}
    </>
  );
}

/** The foot of a whole is cut off: a gap across the bar says so. */
function Cut({ x, width, y }: { x: number; width: number; y: number }) {
  const wave = `M${x - 2},${y} l${width / 4 + 1},-5 l${width / 4},8 l${width / 4},-8 l${width / 4 + 3},5`;
  return <path aria-hidden d={wave} fill="none" className="stroke-panel" strokeWidth={3} />;
}
