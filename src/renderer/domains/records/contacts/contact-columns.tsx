import type { Contact, CustomField, Person } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { choiceEditor, editCell, type FilterField, type Option, type TableColumn } from '../../../ui/index.ts';
import { customColumns, customFilters } from '../list/custom-columns.tsx';
import { createdColumn, nameColumn, ownerColumn, tagsColumn, textColumn } from '../list/shared-columns.tsx';
import { asOption, findAccounts } from '../list/use-choices.ts';

type ContactPatch = Omit<Parameters<typeof core.records.contacts.patch>[0], 'id'>;
export const saveContact = async ({ id }: Pick<Contact, 'id'>, patch: ContactPatch): Promise<void> => {
  await core.records.contacts.patch({ id, ...patch });
};

const findAccount = choiceEditor<Option>(findAccounts);

interface Known {
  people: Person[];
  customFields: CustomField[];
}

export function contactColumns({ people, customFields, total }: Known & { total: string }): TableColumn<Contact>[] {
  const text = (id: 'title' | 'email' | 'phone' | 'source', header: string, width: number) =>
    textColumn<Contact>(
      { id, header, width },
      (contact) => contact[id],
      (contact, value) => saveContact(contact, { [id]: value || null }),
    );
  return [
    { ...nameColumn<Contact>('Contact', (contact, name) => saveContact(contact, { name })), footer: total },
    text('title', 'Title', 180),
    {
      id: 'accountId',
      header: 'Account',
      width: 180,
      grow: true,
      sortable: true,
      cell: ({ accountName }) => <span className="cut text-ink-2">{accountName}</span>,
      edit: editCell<Contact, Option | null>({
        value: ({ accountId, accountName }) => (accountId ? { value: accountId, label: accountName ?? '' } : null),
        editor: findAccount,
        show: (option) => <span className="cut text-ink-2">{option?.label}</span>,
        save: (contact, option) => saveContact(contact, { accountId: option?.value ?? null }),
      }),
    },
    { ...text('email', 'E-mail', 220), grow: true },
    text('phone', 'Phone', 150),
    ownerColumn<Contact>(people, (contact, ownerId) => saveContact(contact, { ownerId })),
    text('source', 'Source', 120),
    tagsColumn<Contact>((contact, tags) => saveContact(contact, { tags })),
    ...customColumns<Contact>(customFields, (contact, label, value) =>
      saveContact(contact, { custom: { ...contact.custom, [label]: value } }),
    ),
    createdColumn<Contact>(),
  ];
}

export const contactFields = ({ people, customFields }: Known): FilterField[] => [
  { id: 'name', label: 'Name', type: 'text' },
  { id: 'email', label: 'E-mail', type: 'text' },
  { id: 'title', label: 'Title', type: 'text' },
  { id: 'accountId', label: 'Account', type: 'choice', source: findAccounts },
  { id: 'phone', label: 'Phone', type: 'text' },
  { id: 'ownerId', label: 'Owner', type: 'choice', source: people.map(asOption) },
  { id: 'source', label: 'Source', type: 'text' },
  { id: 'tags', label: 'Tag', type: 'text' },
  { id: 'createdAt', label: 'Created', type: 'date' },
  ...customFilters(customFields),
];
