import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import type { Option } from '../../../ui/index.ts';

const none: never[] = [];

export function useWorkspaceId(): string {
  return useQuery(orpc.workspace.workspaces.current.queryOptions()).data?.id ?? '';
}

/** Few enough to be read whole, and needed by nearly every view. */
export function useStages() {
  return useQuery(orpc.records.stages.list.queryOptions()).data?.items ?? none;
}

export function usePeople() {
  return useQuery(orpc.records.people.list.queryOptions()).data?.items ?? none;
}

export function useCustomFields(kind: 'accounts' | 'contacts' | 'deals') {
  const { data } = useQuery(orpc.records.customFields.list.queryOptions());
  return useMemo(() => data?.items.filter(({ recordKind }) => recordKind === kind) ?? none, [data, kind]);
}

export const asOption = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });

const FOUND_AT_MOST = 30;

/** Accounts whose name contains what was typed: there may be tens of thousands. */
export async function findAccounts(query: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await core.records.accounts.list(
    { limit: FOUND_AT_MOST, sort: 'name', search: query || undefined },
    { signal },
  );
  return items.map(asOption);
}

export async function findContacts(query: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await core.records.contacts.list(
    { limit: FOUND_AT_MOST, sort: 'name', search: query || undefined },
    { signal },
  );
  return items.map(({ id, name, accountName }) => ({ value: id, label: name, hint: accountName ?? undefined }));
}
