import { scanRecords } from './scan-records.ts';

type Delimiter = ',' | ';' | '\t' | '|';

/** Rarest in ordinary text first: between two that fit equally well, a comma is more often just punctuation. */
const candidates: readonly Delimiter[] = ['\t', ';', '|', ','];
const recordsLookedAt = 200;

/** Excel's own hint: a first line that reads `sep=;`. */
export function statedDelimiter(sample: string): { delimiter: string; line: string } | null {
  const match = /^sep=(.)\r?\n/i.exec(sample);
  return match?.[1] === undefined ? null : { delimiter: match[1], line: match[0] };
}

/**
 * The delimiter under which the records agree best on how many cells they have. Quoted cells are read as such,
 * so commas inside them do not count, and a decimal comma loses because the header has none.
 */
export function detectDelimiter(sample: string, wholeFile: boolean): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = agreement(sample, candidate, wholeFile);
    if (score > bestScore + 0.02) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function agreement(sample: string, delimiter: Delimiter, wholeFile: boolean): number {
  const found = { records: [] as string[][], ends: [] as number[], careless: [] as number[] };
  scanRecords(sample, delimiter.charCodeAt(0), wholeFile, found);
  const widths = found.records
    .slice(0, recordsLookedAt)
    .filter((cells) => cells.length > 1 || cells[0]?.trim() !== '')
    .map((cells) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);

  let best = 0;
  for (const [width, count] of counts) {
    if (width < 2) continue;
    // The first record is most likely the header, and no decimal comma stands in it.
    const header = widths[0] === width ? 0.5 : 0;
    best = Math.max(best, count / widths.length + header + Math.min(width, 10) / 1000);
  }
  const careless = Math.min(found.careless.length, recordsLookedAt) / Math.max(1, widths.length);
  return best - careless;
}
