/** What the leak report shows, as its address keeps it. */
export interface LeakSearch {
  of?: 'activity';
  by?: 'stage';
  owner?: string;
  stage?: string;
}

const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 64 ? value : undefined;

/** Addresses are typed by hand and come from elsewhere; what makes no sense is left out. */
export function leakSearch({ of, by, owner, stage }: Record<string, unknown>): LeakSearch {
  const search: LeakSearch = {};
  if (of === 'activity') search.of = of;
  if (by === 'stage') search.by = by;
  const ownerId = idIn(owner);
  if (ownerId) search.owner = ownerId;
  const stageId = idIn(stage);
  if (stageId) search.stage = stageId;
  return search;
}
