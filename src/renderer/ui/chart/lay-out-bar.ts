import type { ValueScale } from './ticks.ts';

export interface LaidOut {
  x: number;
  width: number;
}

const gap = 1;
/** Narrower than this and a pointer would not hit it. */
const narrowest = 4;

/** Segments of a bar one after another, a pixel apart; nothing that counts is too thin to be seen. */
export function layOutBar(values: number[], scale: ValueScale): LaidOut[] {
  let x = scale(0);
  let sum = 0;
  return values.map((value) => {
    sum += value;
    if (value <= 0) return { x, width: 0 };
    const from = x;
    x = Math.max(from + narrowest + gap, scale(sum));
    return { x: from, width: x - from - gap };
  });
}
