import { invalid } from '../../../platform/invalid.ts';

export type FindingId = { id: string; dealId: string; ruleId: string };

/** A finding is known by its deal and its rule. */
export function readFindingId(id: string): FindingId {
  const colon = id.indexOf(':');
  const [dealId, ruleId] = [id.slice(0, colon), id.slice(colon + 1)];
  if (colon > 0 && ruleId) return { id, dealId, ruleId };
  throw invalid(
    'findingIds',
    `"${id.slice(0, 80)}" is not the id of a finding.`,
    'Send ids as a list of findings gives them.',
  );
}
