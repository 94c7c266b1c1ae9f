import { type Category, category, type Severity, severity } from '../../../../contract/pipeline/rule-language.ts';

const otherTabs = ['rules', 'deals', 'owners'] as const;
export type ReviewTab = 'findings' | (typeof otherTabs)[number];
const mutedWays = ['with', 'only'] as const;

/** What a review's page shows, as its address keeps it. */
export interface ReviewSearch {
  tab?: (typeof otherTabs)[number];
  severity?: Severity;
  category?: Category;
  rule?: string;
  /** An id, or `none` for deals without an owner. */
  owner?: string;
  muted?: (typeof mutedWays)[number];
}

const among = <V extends string>(values: readonly V[], value: unknown): V | undefined =>
  values.find((known) => known === value);
const nameIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 64 ? value : undefined;

/** Addresses are typed by hand and come from elsewhere; what makes no sense is left out. */
export function reviewSearch(asked: Record<string, unknown>): ReviewSearch {
  const search: ReviewSearch = {
    tab: among(otherTabs, asked.tab),
    severity: among(severity.options, asked.severity),
    category: among(category.options, asked.category),
    rule: nameIn(asked.rule),
    owner: nameIn(asked.owner),
    muted: among(mutedWays, asked.muted),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** How the address names an owner. */
export const ownerKey = (ownerId: string | null): string => ownerId ?? 'none';
