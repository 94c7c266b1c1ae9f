import { Link } from '@tanstack/react-router';
import { Building2, FileUp } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { buttonClasses } from '../../../ui/index.ts';
import { PlainListView } from '../list/plain-list-view.tsx';
import { useCustomFields, usePeople } from '../list/use-choices.ts';
import { accountColumns, accountFields } from './account-columns.tsx';

export function AccountsView() {
  const people = usePeople();
  const customFields = useCustomFields('accounts');
  const fields = useMemo(() => accountFields({ people, customFields }), [people, customFields]);
  const columns = useCallback(
    (total: string) => accountColumns({ people, customFields, total }),
    [people, customFields],
  );
  return (
    <PlainListView
      kind="accounts"
      title="Accounts"
      icon={Building2}
      fields={fields}
      columns={columns}
      teaches="The companies you sell to, each with its deals, people and story."
      action={
        <Link to="/import" className={buttonClasses('primary')}>
          <FileUp aria-hidden className="size-4" /> Import a file
        </Link>
      }
    />
  );
}
