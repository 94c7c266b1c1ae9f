import { useCallback } from 'react';
import type { Condition, ListInput, Page } from '../../../../contract/base.ts';
import type { Account, Contact, Deal } from '../../../../contract/records/shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import type { TableGroup } from '../../../ui/index.ts';
import { type PagedRows, usePagedRows } from './use-paged-rows.ts';

export interface ListQuery {
  filter: Condition[];
  search: string | undefined;
  sort: string | undefined;
}

export interface RowsOf {
  accounts: Account;
  contacts: Contact;
  deals: Deal;
}
export type MainKind = keyof RowsOf;
export type RecordRows<R> = PagedRows<R>;

/** The kind decides the procedure and with it the rows; a map of functions is how the compiler follows that. */
const readers: { [K in MainKind]: (input: PageInput, signal: AbortSignal) => Promise<Page<RowsOf[K]>> } = {
  accounts: (input, signal) => core.records.accounts.list(input, { signal }),
  contacts: (input, signal) => core.records.contacts.list(input, { signal }),
  deals: (input, signal) => core.records.deals.list(input, { signal }),
};
type PageInput = Partial<ListInput>;

const readPage = <K extends MainKind>(kind: K, input: PageInput, signal: AbortSignal): Promise<Page<RowsOf[K]>> =>
  readers[kind](input, signal);

/** The records of a kind as rows of a table. */
export function useRecordSource<K extends MainKind>(
  kind: K,
  { filter, search, sort }: ListQuery,
  groups?: TableGroup[],
): RecordRows<RowsOf[K]> {
  const page = useCallback(
    (range: { limit: number; offset: number }) => {
      const input = { ...range, filter, search, sort };
      return {
        queryKey: orpc.records[kind].list.queryKey({ input }),
        queryFn: ({ signal }: { signal: AbortSignal }) => readPage(kind, input, signal),
      };
    },
    [kind, filter, search, sort],
  );
  return usePagedRows<RowsOf[K]>(page, groups);
}
