import type { QueryClient } from '@tanstack/react-query';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import type { FixOffer } from '../../../../contract/pipeline/rule-language.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { notify } from '../../../ui/index.ts';
import { findingsWords, fixWords } from '../review-words.ts';
import { askForValues, type Picked, type SetField } from './finding-question.ts';

export type FixValues = NonNullable<Parameters<typeof core.pipeline.reviews.fix>[0]['values']>;

/** Mends what can be mended, as one command; says of what was left why it was. */
export async function sendFix(ids: string[], values: FixValues = {}): Promise<void> {
  const { changed, unchanged } = await core.pipeline.reviews.fix({ findingIds: ids, values });
  const [first] = unchanged;
  if (!first) return;
  const why = new Set(unchanged.map((one) => one.why));
  notify({
    id: 'fix-left',
    message: changed === 0 ? 'Nothing was changed' : `${findingsWords(unchanged.length)} could not be mended`,
    detail: why.size > 3 ? `${first.why} And ${(why.size - 1).toString()} other reasons.` : [...why].join(' '),
  });
}

/** Where an offer to open something leads. */
export function placeOf({ dealId, remediation: { fix } }: Pick<Finding, 'dealId' | 'remediation'>): string {
  if (fix?.kind === 'open' && fix.place === 'merge') return '/duplicates';
  return `/deals/${encodeURIComponent(dealId)}`;
}

/** Does what the rule of one finding offers: at once, once a value is known, or by opening where it is mended. */
export async function fixOne(finding: Finding, go: (path: string) => void): Promise<void> {
  const { id, dealName, remediation } = finding;
  const offer = remediation.fix;
  if (offer?.kind === 'set') return askForValues({ ids: [id], words: dealName }, [offer.field]);
  if (!offer || offer.kind === 'open') return go(placeOf(finding));
  await sendFix([id]);
}

const ruleOf = (findingId: string) => findingId.slice(findingId.indexOf(':') + 1);

/** Does what the rules of many findings offer; asks once for each field that somebody has to give a value for. */
export async function fixMany(queries: QueryClient, picked: Picked, onDone: () => void): Promise<void> {
  const { items } = await queries.fetchQuery(orpc.pipeline.rules.list.queryOptions());
  const offers = new Map(items.map((rule) => [rule.id, rule.remediation.fix]));
  const offered = picked.ids.map((id): [string, FixOffer | null] => [id, offers.get(ruleOf(id)) ?? null]);
  const mendable = offered.filter(([, offer]) => offer && offer.kind !== 'open').map(([id]) => id);
  if (mendable.length === 0) {
    notify({
      id: 'fix-left',
      message: 'None of these can be mended from here',
      detail: `Their rules lead to a place instead: ${fixWords(offered[0]?.[1] ?? null).toLowerCase()}, for example.`,
    });
    return;
  }
  const fields = new Set<SetField>(offered.flatMap(([, offer]) => (offer?.kind === 'set' ? [offer.field] : [])));
  const ready = { ids: picked.ids, words: picked.words };
  if (fields.size > 0) return askForValues(ready, [...fields], onDone);
  await sendFix(ready.ids);
  onDone();
}
