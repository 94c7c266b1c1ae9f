import { Link } from '@tanstack/react-router';
import { FileUp, Users } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { buttonClasses } from '../../../ui/index.ts';
import { PlainListView } from '../list/plain-list-view.tsx';
import { useCustomFields, usePeople } from '../list/use-choices.ts';
import { contactColumns, contactFields } from './contact-columns.tsx';

export function ContactsView() {
  const people = usePeople();
  const customFields = useCustomFields('contacts');
  const fields = useMemo(() => contactFields({ people, customFields }), [people, customFields]);
  const columns = useCallback(
    (total: string) => contactColumns({ people, customFields, total }),
    [people, customFields],
  );
  return (
    <PlainListView
      kind="contacts"
      title="Contacts"
      icon={Users}
      fields={fields}
      columns={columns}
      teaches="The people you talk to: who they are, where they work, and which deals they decide."
      action={
        <Link to="/import" className={buttonClasses('primary')}>
          <FileUp aria-hidden className="size-4" /> Import a file
        </Link>
      }
    />
  );
}
