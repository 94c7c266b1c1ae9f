import { useMemo } from 'react';
import { conditionsOf } from '../list/filter-conditions.ts';
import { sortOf } from '../list/sort-of.ts';
import { useCustomFields, usePeople } from '../list/use-choices.ts';
import { type OpenList, useLastList } from '../list/views/use-open-list.ts';
import { accountFields } from './account-columns.tsx';

/** What the list of accounts asks for, and what it knows to ask with. */
export function useAccountQueryOf(list: OpenList) {
  const people = usePeople();
  const customFields = useCustomFields('accounts');
  const fields = useMemo(() => accountFields({ people, customFields }), [people, customFields]);
  const { filters, layout } = list.state;
  const filter = useMemo(() => conditionsOf(filters, fields), [filters, fields]);
  const sort = sortOf(layout);
  return { list, people, customFields, fields, filter, sort };
}

/** The list as it was left: an account's page steps through it. */
export const useAccountQuery = () => useAccountQueryOf(useLastList('accounts'));
