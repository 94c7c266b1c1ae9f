import { useMemo } from 'react';
import { conditionsOf } from '../list/filter-conditions.ts';
import { useListState } from '../list/list-state.ts';
import { useCustomFields, usePeople, useStages, useWorkspaceId } from '../list/use-choices.ts';
import { dealFields } from './deal-fields.ts';
import { sortWords } from './use-deal-groups.ts';

/** The list of deals as it was left: what it asks for, and what it knows to ask with. A deal's page steps through it. */
export function useDealQuery() {
  const [state, change] = useListState(useWorkspaceId(), 'deals');
  const stages = useStages();
  const people = usePeople();
  const customFields = useCustomFields('deals');
  const fields = useMemo(() => dealFields({ stages, people, customFields }), [stages, people, customFields]);
  const filter = useMemo(() => conditionsOf(state.filters, fields), [state.filters, fields]);
  return { state, change, stages, people, customFields, fields, filter, sort: sortWords(state.layout) };
}
