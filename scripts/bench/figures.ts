import { z } from 'zod';

/** What `report` of bench/report.ts prints: one JSON line a figure. */
export type Figure = z.infer<typeof Figure>;
export const Figure = z.object({
  bench: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  baseline: z.number().nullish(),
  limit: z.number().nullish(),
  pass: z.boolean(),
});

/** Reads a line as a figure, or answers undefined when it is something else that a benchmark printed. */
export function figureIn(line: string): Figure | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const read = Figure.safeParse(JSON.parse(line));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** A value that could not be measured was printed as null: it holds no limit. */
export const holds = (figure: Figure) => figure.pass && figure.value !== null;

export function tableOf(figures: Figure[]): string {
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
  const rows = figures.map((figure) => [
    figure.bench,
    `${shown(figure.value) || 'not measured'} ${figure.unit}`,
    shown(figure.baseline),
    shown(figure.limit),
    holds(figure) ? (figure.limit === null || figure.limit === undefined ? '' : 'holds') : 'OVER',
  ]);
  const head = ['', 'measured', 'baseline', 'limit', ''];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
