import { useMemo } from 'react';
import { conditionsOf } from '../list/filter-conditions.ts';
import { useCustomFields, usePeople, useStages } from '../list/use-choices.ts';
import { type OpenList, useLastList } from '../list/views/use-open-list.ts';
import { dealFields } from './deal-fields.ts';
import { sortWords } from './use-deal-groups.ts';

/** What the list of deals asks for, and what it knows to ask with. */
export function useDealQueryOf(list: OpenList) {
  const stages = useStages();
  const people = usePeople();
  const customFields = useCustomFields('deals');
  const fields = useMemo(() => dealFields({ stages, people, customFields }), [stages, people, customFields]);
  const { filters, layout } = list.state;
  const filter = useMemo(() => conditionsOf(filters, fields), [filters, fields]);
  return { list, stages, people, customFields, fields, filter, sort: sortWords(layout) };
}

/** The list as it was left: a deal's page steps through it. */
export const useDealQuery = () => useDealQueryOf(useLastList('deals'));
