import { setImmediate as breathe } from 'node:timers/promises';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { SameDeals } from '../snapshot/same-deals.ts';

/** Numbers of findings: resolved ones as the earlier review has them, the others as the later one does. */
export type FindingChanges = { new: Uint32Array; resolved: Uint32Array; persisting: Uint32Array };

/** What is not accepted in one review and is found, or not, in the other. */
export async function compareFindings(a: Snapshot, b: Snapshot, same: SameDeals): Promise<FindingChanges> {
  const changes = { new: new Uint32Array(b.findings.size), resolved: new Uint32Array(a.findings.size) };
  const persisting = new Uint32Array(b.findings.size);
  const counts = { new: 0, resolved: 0, persisting: 0 };
  const accepted = { a: acceptedIn(a), b: acceptedIn(b) };
  const rulesOfB = new Map(b.findings.rules.map((rule) => [rule.spec.id, rule]));
  const known = new Set(a.findings.rules.map(({ spec }) => spec.id));
  /** Of each deal of the later review, the finding of the rule in hand, from 1. */
  const foundIn = new Uint32Array(b.deals.size);

  for (const { spec, start, found } of a.findings.rules) {
    await breathe();
    const later = rulesOfB.get(spec.id);
    const end = later ? later.start + later.found : 0;
    for (let i = later?.start ?? 0; i < end; i++) {
      if (accepted.b[i] === 0) foundIn[b.findings.dealOf(i)] = i + 1;
    }
    for (let i = start; i < start + found; i++) {
      if (accepted.a[i] === 1) continue;
      const deal = same.inB[a.findings.dealOf(i)] ?? -1;
      const still = deal === -1 ? 0 : (foundIn[deal] ?? 0);
      if (still === 0) changes.resolved[counts.resolved++] = i;
      else {
        persisting[counts.persisting++] = still - 1;
        foundIn[deal] = 0;
      }
    }
    for (let i = later?.start ?? 0; i < end; i++) {
      const deal = b.findings.dealOf(i);
      if (foundIn[deal] === 0) continue;
      foundIn[deal] = 0;
      changes.new[counts.new++] = i;
    }
  }
  for (const { spec, start, found } of b.findings.rules) {
    if (known.has(spec.id)) continue;
    for (let i = start; i < start + found; i++) if (accepted.b[i] === 0) changes.new[counts.new++] = i;
  }
  return {
    new: changes.new.slice(0, counts.new),
    resolved: changes.resolved.slice(0, counts.resolved),
    persisting: persisting.slice(0, counts.persisting),
  };
}

function acceptedIn({ findings }: Snapshot): Uint8Array {
  const accepted = new Uint8Array(findings.size);
  for (const finding of findings.muted()) accepted[finding] = 1;
  return accepted;
}
