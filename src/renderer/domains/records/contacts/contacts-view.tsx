import { Users } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { PlainListView } from '../list/plain-list-view.tsx';
import { asOption, findAccounts } from '../list/use-choices.ts';
import { useOpenList } from '../list/views/use-open-list.ts';
import { contactColumns } from './contact-columns.tsx';
import { ContactPeek } from './contact-peek.tsx';
import { useContactQueryOf } from './use-contact-query.ts';

export function ContactsView() {
  const list = useOpenList('contacts');
  const { people, customFields, fields, filter, sort } = useContactQueryOf(list);
  const columns = useCallback(
    (total: string) => contactColumns({ people, customFields, total }),
    [people, customFields],
  );
  const bulkFields = useMemo(
    () => [
      { id: 'ownerId', label: 'Owner', type: 'choice' as const, source: people.map(asOption), clearable: true },
      { id: 'accountId', label: 'Account', type: 'choice' as const, source: findAccounts, clearable: true },
      { id: 'source', label: 'Source', type: 'text' as const, clearable: true },
      { id: 'tags', label: 'Tag', type: 'tag' as const },
    ],
    [people],
  );
  return (
    <PlainListView
      {...{ list, fields, filter, sort, columns, bulkFields }}
      kind="contacts"
      title="Contacts"
      create="New contact"
      icon={Users}
      peek={(contact, onOpen, onClose) => <ContactPeek {...{ contact, onOpen, onClose }} />}
      teaches="The people you talk to: who they are, where they work, and which deals they decide."
    />
  );
}
