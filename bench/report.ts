/** One line of a benchmark: what was measured, beside what, and whether it holds. */
export type Figure = { bench: string; value: number; unit: string; baseline?: number; limit?: number };

/** Prints a figure as one JSON line, which `npm run bench` collects. */
export function report(figure: Figure): void {
  const round = (n: number) => Math.round(n * 1000) / 1000;
  const pass = figure.limit === undefined || figure.value <= figure.limit;
  console.log(
    JSON.stringify({
      ...figure,
      value: round(figure.value),
      ...(figure.baseline === undefined ? {} : { baseline: round(figure.baseline) }),
      pass,
    }),
  );
}

export const median = (values: number[]): number => quantile(values, 0.5);

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
