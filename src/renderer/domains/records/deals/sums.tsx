import { type Money, Tooltip } from '../../../ui/index.ts';
import { allSums, sumWords } from './deal-words.ts';

/** Sums in several currencies, short; whoever wants to know sees them all, to the cent. */
export function Sums({ sums, most }: { sums: Money[]; most?: number }) {
  if (sums.length === 0) return null;
  return (
    <Tooltip label={allSums(sums)}>
      <span className="num">{sumWords(sums, most)}</span>
    </Tooltip>
  );
}
