import type { PocRisk } from '../../../../contract/pocs/shapes.ts';

/** From this many days over a date on, nobody is working on it any more. */
const stalledAfter = 7;

export function riskOf(running: boolean, daysLate: number): PocRisk {
  if (!running) return 'ended';
  if (daysLate <= 0) return 'on_track';
  return daysLate < stalledAfter ? 'at_risk' : 'stalled';
}
