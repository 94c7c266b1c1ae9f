import type { Look } from '../../../../contract/pipeline/review-shapes.ts';

type Cited = Look['risks'][number]['restsOn'][number];

export const citedWords: Record<Cited['kind'], string> = {
  field: 'Field',
  activity: 'Activity',
  note: 'Note',
  finding: 'Finding',
  contact: 'Contact',
};

/** Where what a rule saw can be read: on the deal, or for what is usual the deals that were won. */
export const seenPath = (dealId: string, field: string): string =>
  field.startsWith('won:') ? '/deals?outcome=won' : `/deals/${encodeURIComponent(dealId)}#${encodeURIComponent(field)}`;

/** Where what is cited can be read; a finding stands in the list above it. */
export function citedPath(dealId: string, { kind, ref }: Pick<Cited, 'kind' | 'ref'>): string | undefined {
  switch (kind) {
    case 'field':
      return seenPath(dealId, ref);
    case 'contact':
      return `/contacts/${encodeURIComponent(ref)}`;
    case 'note':
    case 'activity':
      return `/deals/${encodeURIComponent(dealId)}#${encodeURIComponent(ref)}`;
    default:
      return undefined;
  }
}
