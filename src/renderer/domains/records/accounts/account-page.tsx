import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { core, orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Card, DescriptionList, ErrorState, IconButton, Skeleton } from '../../../ui/index.ts';
import { DealsOf } from '../record/deals-of.tsx';
import {
  customFacts,
  moneyFact,
  nameFact,
  numberFact,
  ownerFact,
  tagsFact,
  textFact,
} from '../record/inline-facts.tsx';
import { LinkedRecords } from '../record/linked-records.tsx';
import { RecordPage } from '../record/record-page.tsx';
import { RecordStory } from '../record/record-story.tsx';
import { useRecord } from '../record/use-record.ts';
import { saveAccount } from './account-columns.tsx';
import { useAccountQuery } from './use-account-query.ts';

/** One account: its facts, its people, its deals, and what happened. */
export function AccountPage() {
  const { id } = useParams({ from: '/frame/accounts/$id' });
  const { list, people, customFields, filter, sort } = useAccountQuery();
  const {
    data: account,
    error,
    refetch,
  } = useQuery({ ...orpc.records.accounts.get.queryOptions({ input: { id } }), placeholderData: keepPreviousData });
  const here = [{ field: 'accountId', op: 'is' as const, value: id }];
  const { data: contacts } = useQuery(
    orpc.records.contacts.list.queryOptions({ input: { filter: here, sort: 'name', limit: 20 } }),
  );
  const { data: neighbours } = useQuery({
    ...orpc.records.accounts.neighbours.queryOptions({ input: { id, filter, sort } }),
    placeholderData: keepPreviousData,
  });
  const remove = useRecord({
    kind: 'accounts',
    word: 'account',
    id,
    title: account?.name,
    subtitle: account?.domain ?? '',
    remove: () => core.records.accounts.delete({ id }),
  });

  if (error && !account) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!account) return <Skeleton className="m-6 h-64" />;
  const save = (patch: Parameters<typeof saveAccount>[1]) => saveAccount(account, patch);

  return (
    <RecordPage
      list={list}
      own="Accounts"
      title={account.name}
      neighbours={neighbours}
      subtitle={[account.domain, account.industry, account.country].filter(Boolean).join(' · ')}
      actions={<IconButton icon={Trash2} label="Delete this account" onClick={remove} />}
      facts={
        <>
          <Card title="Account">
            <DescriptionList
              facts={[
                nameFact(account.name, (name) => save({ name })),
                textFact('Domain', account.domain, (domain) => save({ domain })),
                textFact('Website', account.website, (website) => save({ website })),
                textFact('Industry', account.industry, (industry) => save({ industry })),
                numberFact('Employees', account.employees, (employees) => save({ employees })),
                moneyFact('Revenue', account.annualRevenue, (annualRevenue) => save({ annualRevenue })),
                textFact('Country', account.country, (country) => save({ country })),
                textFact('City', account.city, (city) => save({ city })),
                textFact('Phone', account.phone, (phone) => save({ phone })),
                ownerFact(people, account, (ownerId) => save({ ownerId })),
                textFact('Source', account.source, (source) => save({ source })),
                tagsFact(account.tags, (tags) => save({ tags })),
                ...customFacts(customFields, account.custom, (custom) => save({ custom })),
              ]}
            />
          </Card>
          <LinkedRecords
            title="People"
            total={contacts?.total}
            nothing="Nobody at this account is on record yet."
            items={contacts?.items.map((contact) => ({
              id: contact.id,
              to: `/contacts/${contact.id}`,
              name: contact.name,
              detail: contact.title,
            }))}
          />
        </>
      }
      story={
        <>
          <DealsOf accountId={account.id} />
          <RecordStory kind="accounts" id={account.id} about={{ accountId: account.id }} />
        </>
      }
    />
  );
}
