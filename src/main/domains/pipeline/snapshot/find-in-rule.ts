import type { SnapshotFindings } from './snapshot-findings.ts';

/** The number of the finding of a rule about a deal, by the deal's index; -1: there is none. */
export function findInRule(findings: SnapshotFindings, rule: number, deal: number): number {
  const range = findings.rules[rule];
  if (!range || deal < 0) return -1;
  let [low, high] = [range.start, range.start + range.found - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = findings.dealOf(middle);
    if (found === deal) return middle;
    if (found < deal) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The numbers of all findings about a deal, in the order of the rules. */
export const findingsOfDeal = (findings: SnapshotFindings, deal: number): number[] =>
  findings.rules.flatMap((_, rule) => {
    const found = findInRule(findings, rule, deal);
    return found === -1 ? [] : [found];
  });
