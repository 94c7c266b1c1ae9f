import type { Decimal } from './number-core.ts';

/** What a scan found: 1,234.50 is 123450 with a fraction of 2 digits. Reused from cell to cell. */
export interface ScannedAmount {
  value: number;
  fraction: number;
}

const ZERO = 48;
const NINE = 57;
const mostDigits = 15;

/**
 * Reads the digits between two offsets in one pass, for columns that are known to write decimals in one way.
 * False means that it takes a closer look, not that there is no number.
 */
export function scanAmount(
  text: string,
  from: number,
  to: number,
  decimal: Decimal | null,
  found: ScannedAmount,
): boolean {
  let value = 0;
  let digits = 0;
  let run = 0;
  let grouping = 0;
  let pointAt = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO;
      digits++;
      run++;
      continue;
    }
    if (pointAt >= 0) return false;
    if (code === 46 || code === 44) {
      if ((code === 46) === (decimal === '.') && decimal !== null) {
        if (grouping !== 0 && run !== 3) return false;
        pointAt = at;
        continue;
      }
      // Undecided: `1,234` must be looked at, `12.5` and `12.50` can only mean one thing.
      if (decimal === null) {
        if (grouping !== 0 || to - at - 1 > 2) return false;
        pointAt = at;
        continue;
      }
    } else if (code !== 32 && code !== 39 && code !== 160 && code !== 0x202f && code !== 0x2019) {
      return false;
    }
    if (
      decimal === null ||
      (grouping === 0 ? run > 3 || run === 0 || text.charCodeAt(from) === ZERO : run !== 3 || code !== grouping)
    ) {
      return false;
    }
    grouping = code;
    run = 0;
  }
  if (digits === 0 || digits > mostDigits || pointAt === to - 1) return false;
  if (pointAt < 0 && grouping !== 0 && run !== 3) return false;
  found.value = value;
  found.fraction = pointAt < 0 ? 0 : to - pointAt - 1;
  return true;
}
