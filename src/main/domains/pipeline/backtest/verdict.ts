import type { Backtest } from '../../../../contract/pipeline/rules.ts';
import type { Measured } from './measure.ts';

/** With fewer deals, or fewer findings, nothing can be told. */
export const fewestDeals = 20;
export const fewestFound = 5;

const meaningfulLift = 1.3;
const worseLift = 0.8;
/** How often a rule that tells nothing may pass for one that does. */
const acceptedChance = 0.1;

export const tells = ({ lift, chance }: Measured): boolean =>
  lift !== null && lift >= meaningfulLift && chance < acceptedChance;

type Found = { n: number; fired: number; lost: Measured; slipped: Measured };

export function verdictOf({ n, fired, lost, slipped }: Found): Backtest['verdict'] {
  if (n < fewestDeals || fired < fewestFound) return 'too_few';
  if (tells(lost) || tells(slipped)) return 'meaningful';
  const lifts = [lost.lift, slipped.lift].filter((lift) => lift !== null);
  // What finds deals that went well more often than others is worse only if it does not tell the other either.
  return lifts.some((lift) => lift < worseLift) && lifts.every((lift) => lift <= 1) ? 'worse' : 'no_better';
}
