import { Building2 } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { PlainListView } from '../list/plain-list-view.tsx';
import { asOption } from '../list/use-choices.ts';
import { useOpenList } from '../list/views/use-open-list.ts';
import { accountColumns } from './account-columns.tsx';
import { AccountPeek } from './account-peek.tsx';
import { useAccountQueryOf } from './use-account-query.ts';

export function AccountsView() {
  const list = useOpenList('accounts');
  const { people, customFields, fields, filter, sort } = useAccountQueryOf(list);
  const columns = useCallback(
    (total: string) => accountColumns({ people, customFields, total }),
    [people, customFields],
  );
  const bulkFields = useMemo(
    () => [
      { id: 'ownerId', label: 'Owner', type: 'choice' as const, source: people.map(asOption), clearable: true },
      { id: 'industry', label: 'Industry', type: 'text' as const, clearable: true },
      { id: 'country', label: 'Country', type: 'text' as const, clearable: true },
      { id: 'source', label: 'Source', type: 'text' as const, clearable: true },
      { id: 'tags', label: 'Tag', type: 'tag' as const },
    ],
    [people],
  );
  return (
    <PlainListView
      {...{ list, fields, filter, sort, columns, bulkFields }}
      kind="accounts"
      title="Accounts"
      create="New account"
      icon={Building2}
      peek={(account, onOpen, onClose) => <AccountPeek {...{ account, onOpen, onClose }} />}
      teaches="The companies you sell to, each with its deals, people and story."
    />
  );
}
