import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { core, orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Card, DescriptionList, ErrorState, formatMoney, IconButton, Skeleton, Tag } from '../../../ui/index.ts';
import { NextStepCard } from '../../actions/step/next-step-card.tsx';
import { useAskedToComplete } from '../../actions/step/use-asked-to-complete.ts';
import { useStepKeys } from '../../actions/step/use-step-keys.ts';
import { ReviewOfDeal } from '../../pipeline/look/review-of-deal.tsx';
import { useNamedField } from '../../pipeline/look/use-named-field.ts';
import { PocsOfDeal } from '../../pocs/list/pocs-of-deal.tsx';
import { asOption } from '../list/use-choices.ts';
import { useCameFrom } from '../record/came-from.ts';
import {
  ChoiceFact,
  customFacts,
  dayFact,
  moneyFact,
  nameFact,
  numberFact,
  ownerFact,
  tagsFact,
  textFact,
} from '../record/inline-facts.tsx';
import { RecordPage } from '../record/record-page.tsx';
import { RecordStory } from '../record/record-story.tsx';
import { useRecord } from '../record/use-record.ts';
import { AccountOfDeal } from './account-of-deal.tsx';
import { saveDeal } from './deal-columns.tsx';
import { DealPeople } from './deal-people.tsx';
import { forecastOf, forecastOptions, isOverdue, stageTone } from './deal-words.ts';
import { useDealQuery } from './use-deal-query.ts';

/** One deal: its facts, its people, and everything that happened to it. */
export function DealPage() {
  const { id } = useParams({ from: '/frame/deals/$id' });
  const { list, stages, people, customFields, filter, sort } = useDealQuery();
  const {
    data: deal,
    error,
    refetch,
  } = useQuery({
    ...orpc.records.deals.get.queryOptions({ input: { id } }),
    placeholderData: keepPreviousData,
  });
  const from = useCameFrom((state) => state.from);
  const { data: neighbours } = useQuery({
    ...orpc.records.deals.neighbours.queryOptions({
      input: from ? { id, filter: from.filter, search: from.search, sort: from.sort } : { id, filter, sort },
    }),
    placeholderData: keepPreviousData,
  });
  const remove = useRecord({
    kind: 'deals',
    word: 'deal',
    id,
    title: deal?.name,
    subtitle: deal?.accountName ?? '',
    remove: () => core.records.deals.delete({ id }),
  });

  // While the next record is on its way, the one before still stands here.
  const here = deal?.id === id ? deal : undefined;
  useStepKeys(here);
  useAskedToComplete(here);
  useNamedField(here !== undefined);

  if (error && !deal) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!deal) return <Skeleton className="m-6 h-64" />;
  const save = (patch: Parameters<typeof saveDeal>[1]) => saveDeal(deal, patch);

  return (
    <RecordPage
      list={list}
      from={from}
      own="Pipeline"
      title={deal.name}
      neighbours={neighbours}
      subtitle={
        <>
          {deal.accountId ? (
            <Link to="/accounts/$id" params={{ id: deal.accountId }} className="hover:underline">
              {deal.accountName}
            </Link>
          ) : null}
          <Tag tone={stageTone(deal)}>{deal.stageName}</Tag>
          {deal.amount ? <span className="num font-medium text-ink">{formatMoney(deal.amount)}</span> : null}
        </>
      }
      actions={<IconButton icon={Trash2} label="Delete this deal" onClick={remove} />}
      facts={
        <>
          <NextStepCard deal={deal} />
          <Card title="Deal">
            <DescriptionList
              facts={[
                nameFact(deal.name, (name) => save({ name })),
                { term: 'Account', value: <AccountOfDeal deal={deal} /> },
                {
                  term: 'Stage',
                  value: (
                    <ChoiceFact
                      label="Stage"
                      value={{ value: deal.stageId, label: deal.stageName }}
                      options={stages.map(asOption)}
                      onSave={(option) => save({ stageId: option?.value })}
                    />
                  ),
                },
                moneyFact('Amount', deal.amount, (amount) => save({ amount })),
                numberFact('Chance', deal.probability, (probability) => save({ probability }), ' %'),
                dayFact('Close date', deal.closeDate, (closeDate) => save({ closeDate }), isOverdue(deal)),
                ownerFact(people, deal, (ownerId) => save({ ownerId })),
                {
                  term: 'Forecast',
                  value: (
                    <ChoiceFact
                      label="Forecast"
                      value={forecastOptions.find(({ value }) => value === deal.forecastCategory) ?? null}
                      options={forecastOptions}
                      onSave={(option) => save({ forecastCategory: forecastOf(option?.value) })}
                    />
                  ),
                },
                textFact('Source', deal.source, (source) => save({ source })),
                ...(deal.outcome === 'lost'
                  ? [textFact('Lost because', deal.lostReason, (lostReason) => save({ lostReason }))]
                  : []),
                tagsFact(deal.tags, (tags) => save({ tags })),
                ...customFacts(customFields, deal.custom, (custom) => save({ custom })),
              ]}
            />
          </Card>
          {deal.outcome === 'open' ? <ReviewOfDeal deal={deal} /> : null}
          <PocsOfDeal deal={deal} />
          <DealPeople dealId={deal.id} />
        </>
      }
      story={
        <RecordStory kind="deals" id={deal.id} about={{ dealId: deal.id, accountId: deal.accountId ?? undefined }} />
      }
    />
  );
}
