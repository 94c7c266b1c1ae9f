import type { FindingsInput } from '../../../../contract/pipeline/review-shapes.ts';
import { fold } from '../../../platform/text/clean-text.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { ReviewView } from './review-view.ts';
import { dealsWith } from './search-text.ts';

export type FindingsAsked = Omit<FindingsInput, 'id' | 'limit' | 'offset' | 'muted'> & {
  muted?: FindingsInput['muted'];
};

/** The numbers of the findings that a filter leaves, as they stand in the review. */
export async function filterFindings(view: ReviewView, asked: FindingsAsked): Promise<Uint32Array> {
  const { snapshot, muteOf } = view;
  const { findings } = snapshot;
  const rules = rulesAsked(snapshot, asked);
  const deals = dealsAsked(snapshot, asked);
  const search = asked.search?.trim() ? await searched(snapshot, asked.search) : undefined;
  const { muted = 'without' } = asked;
  const [ruleOf, dealOf] = [findings.ruleIndexes(), findings.deals()];
  const left = new Uint32Array(findings.size);
  let count = 0;
  for (let i = 0; i < left.length; i++) {
    const [rule, deal] = [ruleOf[i] ?? 0, dealOf[i] ?? 0];
    if (rules[rule] === 0 || (deals && deals[deal] === 0)) continue;
    if (search && search.deals[deal] === 0 && search.rules[rule] === 0) continue;
    if (muted !== 'with' && (muteOf(i) === null) !== (muted === 'without')) continue;
    left[count++] = i;
  }
  return left.slice(0, count);
}

function rulesAsked({ findings }: Snapshot, { severity, category, ruleId }: FindingsAsked): Uint8Array {
  return Uint8Array.from(findings.rules, ({ spec }) => {
    const wanted =
      (!severity || severity.includes(spec.severity)) &&
      (!category || category.includes(spec.category)) &&
      (!ruleId || ruleId.includes(spec.id));
    return wanted ? 1 : 0;
  });
}

/** Undefined: all of them. */
function dealsAsked({ deals, owners }: Snapshot, { ownerId, dealId }: FindingsAsked): Uint8Array | undefined {
  if (!ownerId && dealId === undefined) return undefined;
  const asked = new Uint8Array(deals.size);
  const place = dealId === undefined ? -1 : deals.placeOf(dealId);
  const wanted =
    ownerId && Uint8Array.from([null, ...owners], (owner) => (ownerId.includes(owner?.id ?? null) ? 1 : 0));
  if (dealId !== undefined) {
    if (place !== -1 && (!wanted || wanted[deals.ownerCode(place)] === 1)) asked[place] = 1;
    return asked;
  }
  for (let i = 0; i < asked.length; i++) asked[i] = wanted?.[deals.ownerCode(i)] ?? 0;
  return asked;
}

async function searched(snapshot: Snapshot, text: string): Promise<{ deals: Uint8Array; rules: Uint8Array }> {
  const wanted = fold(text.trim());
  return {
    deals: await dealsWith(snapshot, text),
    rules: Uint8Array.from(snapshot.findings.rules, ({ spec }) => (fold(spec.name).includes(wanted) ? 1 : 0)),
  };
}
