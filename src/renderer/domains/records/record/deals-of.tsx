import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { formatMoney, Tag } from '../../../ui/index.ts';
import { StandingTag } from '../../actions/standing-tag.tsx';
import { stageTone } from '../deals/deal-words.ts';
import { LinkedRecords } from './linked-records.tsx';

/** The deals with an account, the open ones and the nearest first. */
export function DealsOf({ accountId }: { accountId: string }) {
  const filter = [{ field: 'accountId', op: 'is' as const, value: accountId }];
  const { data } = useQuery(
    orpc.records.deals.list.queryOptions({ input: { filter, sort: 'outcome,-closeDate', limit: 20 } }),
  );
  return (
    <LinkedRecords
      title="Deals"
      total={data?.total}
      nothing="No deal with this account yet."
      items={data?.items.map((deal) => ({
        id: deal.id,
        to: `/deals/${deal.id}`,
        name: deal.name,
        end: (
          <>
            <StandingTag deal={deal} />
            <Tag tone={stageTone(deal)}>{deal.stageName}</Tag>
            <span className="num w-24 shrink-0 text-right">{deal.amount ? formatMoney(deal.amount) : ''}</span>
          </>
        ),
      }))}
    />
  );
}
