import { useQuery } from '@tanstack/react-query';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { formatMoneyShort, Skeleton } from '../../../ui/index.ts';
import { dealWords } from './leak-buckets.ts';

/** The largest of the deals, each with what it would get. */
export function AdoptPreview({ deals, count }: { deals: Deal[]; count: number }) {
  const { data } = useQuery(
    orpc.actions.suggestMany.queryOptions({ input: { ids: deals.map(({ id }) => id) }, enabled: deals.length > 0 }),
  );
  if (count === 0) return <p className="text-sm text-ink-3">No deal has been without a next step for so long.</p>;
  const suggested = new Map(data?.items.map(({ dealId, suggestion }) => [dealId, suggestion]));
  const more = count - deals.length;
  return (
    <div>
      <ul aria-label="The largest of them" className="rounded-2 border border-line">
        {deals.map(({ id, name, amount }) => {
          const suggestion = suggested.get(id);
          return (
            <li key={id} className="flex flex-col gap-0.5 border-line px-3 py-2 not-first:border-t">
              <span className="flex items-baseline gap-3">
                <span className="cut min-w-0 flex-1 font-medium">{name}</span>
                <span className="num shrink-0 text-sm text-ink-3">{amount ? formatMoneyShort(amount) : null}</span>
              </span>
              {data ? (
                <span className="cut text-sm text-ink-3">
                  {suggestion
                    ? `${suggestion.what} · ${suggestion.when.words}`
                    : 'Nothing is suggested in its stage: it stays as it is'}
                </span>
              ) : (
                <Skeleton className="w-2/3" />
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p className="num mt-2 text-sm text-ink-3">{`and ${dealWords(more)} more`}</p> : null}
    </div>
  );
}
