import { type Html, html } from '../../../../../packet/html.ts';
import type { ReportBlock } from '../report-shapes.ts';

type Of<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>;

const width = 900;
const fixed = (value: number): string => value.toFixed(1);

/** Bars on their side, each with its name and number. */
export function barsSvg({ title, rows }: Of<'bars'>): Html {
  const [name, number, row] = [250, 60, 24];
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const room = width - name - number;
  return html`<svg viewBox="0 0 ${width} ${rows.length * row}" role="img" aria-label="${title}">${rows.map(
    ({ label, value, text, tone }, i) => {
      const long = Math.max(2, (value / most) * room);
      const middle = i * row + 16;
      return html`<text x="${name - 12}" y="${middle}" text-anchor="end">${short(label, 38)}</text>
<rect class="fill-${tone}" x="${name}" y="${i * row + 5}" width="${fixed(long)}" height="14" rx="3"/>
<text class="quiet" x="${fixed(name + long + 8)}" y="${middle}">${text}</text>`;
    },
  )}</svg>`;
}

/** A line through days, from the oldest to the newest. */
export function lineSvg({ title, points, most }: Of<'line'>): Html {
  const [height, left, bottom] = [180, 36, 24];
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const x = (at: number) => left + ((at - first) / Math.max(1, last - first)) * (width - left - 40);
  const y = (value: number) => 8 + (1 - value / most) * (height - bottom - 8);
  const way = points.map(({ at, value }, i) => `${i ? 'L' : 'M'}${fixed(x(at))} ${fixed(y(value))}`).join(' ');
  const newest = points.at(-1);
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${[0, 0.25, 0.5, 0.75, 1].map(
    (
      share,
    ) => html`<line class="stroke" x1="${left}" x2="${width}" y1="${fixed(y(share * most))}" y2="${fixed(y(share * most))}"/>
<text class="quiet" x="${left - 8}" y="${fixed(y(share * most) + 4)}" text-anchor="end">${Math.round(share * most)}</text>`,
  )}<path class="line" d="${way}"/>${
    newest &&
    html`<circle class="fill-thread" cx="${fixed(x(newest.at))}" cy="${fixed(y(newest.value))}" r="3.5"/>
<text x="${fixed(x(newest.at) + 8)}" y="${fixed(y(newest.value) + 4)}">${newest.text}</text>`
  }<text class="quiet" x="${left}" y="${height - 6}">${dayWords(first)}</text>
<text class="quiet" x="${width - 40}" y="${height - 6}" text-anchor="end">${dayWords(last)}</text></svg>`;
}

/** How one sum became another, on its side so that there is room for words. */
export function waterfallSvg({ title, steps }: Of<'waterfall'>): Html {
  const [name, number, row] = [150, 210, 26];
  let sum = 0;
  const spans = steps.map((step) => {
    const from = step.whole ? 0 : sum;
    sum = step.whole ? step.value : sum + step.value;
    return { ...step, low: Math.min(from, sum), high: Math.max(from, sum) };
  });
  const [least, most] = [Math.min(0, ...spans.map(({ low }) => low)), Math.max(1, ...spans.map(({ high }) => high))];
  const x = (value: number) => name + ((value - least) / (most - least)) * (width - name - number);
  return html`<svg viewBox="0 0 ${width} ${steps.length * row}" role="img" aria-label="${title}">${spans.map(
    (
      { label, text, tone, low, high },
      i,
    ) => html`<text x="${name - 12}" y="${i * row + 17}" text-anchor="end">${label}</text>
<rect class="fill-${tone}" x="${fixed(x(low))}" y="${i * row + 5}" width="${fixed(Math.max(1.5, x(high) - x(low)))}" height="16" rx="2"/>
<text class="quiet" x="${fixed(x(high) + 8)}" y="${i * row + 17}">${text}</text>`,
  )}</svg>`;
}

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const dayWords = (at: number): string =>
  new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' });
