import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import type { Contact } from '../../../../contract/records/shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import {
  Card,
  choiceEditor,
  DescriptionList,
  ErrorState,
  IconButton,
  InlineEdit,
  type Option,
  Skeleton,
} from '../../../ui/index.ts';
import { findAccounts, useCustomFields, usePeople } from '../list/use-choices.ts';
import { DealsOf } from '../record/deals-of.tsx';
import { customFacts, nameFact, ownerFact, tagsFact, textFact } from '../record/inline-facts.tsx';
import { RecordPage } from '../record/record-page.tsx';
import { RecordStory } from '../record/record-story.tsx';
import { useRecord } from '../record/use-record.ts';
import { saveContact } from './contact-columns.tsx';
import { useContactQuery } from './use-contact-query.ts';

const accountEditor = choiceEditor<Option>(findAccounts);

/** One person at a customer. */
export function ContactPage() {
  const { id } = useParams({ from: '/frame/contacts/$id' });
  const {
    data: contact,
    error,
    refetch,
  } = useQuery({ ...orpc.records.contacts.get.queryOptions({ input: { id } }), placeholderData: keepPreviousData });
  const { list, filter, sort } = useContactQuery();
  const { data: neighbours } = useQuery({
    ...orpc.records.contacts.neighbours.queryOptions({ input: { id, filter, sort } }),
    placeholderData: keepPreviousData,
  });
  const remove = useRecord({
    kind: 'contacts',
    word: 'contact',
    id,
    title: contact?.name,
    subtitle: contact?.accountName ?? '',
    remove: () => core.records.contacts.delete({ id }),
  });

  if (error && !contact) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!contact) return <Skeleton className="m-6 h-64" />;

  return (
    <RecordPage
      list={list}
      own="Contacts"
      title={contact.name}
      neighbours={neighbours}
      subtitle={[contact.title, contact.accountName].filter(Boolean).join(' · ')}
      actions={<IconButton icon={Trash2} label="Delete this contact" onClick={remove} />}
      facts={<ContactFacts contact={contact} />}
      story={
        <>
          {contact.accountId ? <DealsOf accountId={contact.accountId} /> : null}
          <RecordStory
            kind="contacts"
            id={contact.id}
            about={{ contactId: contact.id, accountId: contact.accountId ?? undefined }}
          />
        </>
      }
    />
  );
}

function ContactFacts({ contact }: { contact: Contact }) {
  const people = usePeople();
  const customFields = useCustomFields('contacts');
  const save = (patch: Parameters<typeof saveContact>[1]) => saveContact(contact, patch);
  return (
    <Card title="Contact">
      <DescriptionList
        facts={[
          nameFact(contact.name, (name) => save({ name })),
          textFact('Title', contact.title, (title) => save({ title })),
          {
            term: 'Account',
            value: (
              <InlineEdit
                label="Account"
                value={contact.accountId ? { value: contact.accountId, label: contact.accountName ?? '' } : null}
                editor={accountEditor}
                show={(option) => option?.label}
                onSave={(option) => save({ accountId: option?.value ?? null })}
              />
            ),
          },
          textFact('E-mail', contact.email, (email) => save({ email })),
          textFact('Phone', contact.phone, (phone) => save({ phone })),
          ownerFact(people, contact, (ownerId) => save({ ownerId })),
          textFact('Source', contact.source, (source) => save({ source })),
          tagsFact(contact.tags, (tags) => save({ tags })),
          ...customFacts(customFields, contact.custom, (custom) => save({ custom })),
        ]}
      />
    </Card>
  );
}
