import { useNavigate } from '@tanstack/react-router';
import { ExternalLink, Scale, Target } from 'lucide-react';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import type { Review, ReviewedDeal } from '../../../../contract/pipeline/review-shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ColumnsMenu, EmptyState, ErrorState, Table, type TableHandle } from '../../../ui/index.ts';
import { FindByName } from '../../records/list/find-by-name.tsx';
import { usePagedRows } from '../../records/list/use-paged-rows.ts';
import type { HealthOf } from '../health/health-dialog.tsx';
import { dealsWords } from '../review-words.ts';
import { reviewedColumns } from './deal-columns.tsx';
import { sortText, useLayout } from './layouts.ts';

/** Every deal that was looked at, with its health; the lowest first. */
export function DealsTab({ review: { id }, onHealth }: { review: Review; onHealth: (about: HealthOf) => void }) {
  const navigate = useNavigate();
  const [layout, onLayoutChange] = useLayout('deals');
  const [find, setFind] = useState('');
  const search = useDeferredValue(find.trim()) || undefined;
  const sort = sortText(layout) ?? 'health';
  const table = useRef<TableHandle>(null);
  useCommands([enterList(() => table.current?.focus())]);
  const page = useCallback(
    (range: { limit: number; offset: number }) => {
      const input = { id, ...range, sort, search };
      return {
        queryKey: [...orpc.pipeline.reviews.deals.queryKey({ input }), 'rows'],
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const { items, ...rest } = await core.pipeline.reviews.deals(input, { signal });
          return { ...rest, items: items.map((deal) => ({ ...deal, id: deal.dealId })) };
        },
      };
    },
    [id, sort, search],
  );
  const rows = usePagedRows(page);
  const open = ({ dealId }: ReviewedDeal) => void navigate({ to: '/deals/$id', params: { id: dealId } });
  const explain = ({ dealId, name }: ReviewedDeal) => onHealth({ of: 'deal', dealId, name });
  const columns = reviewedColumns({ total: rows.loading ? '' : dealsWords(rows.source.total), onHealth: explain });
  return (
    <>
      <div className="flex shrink-0 items-center gap-2 border-b border-line px-3 py-2">
        <div className="w-44">
          <FindByName label="deals" value={find} onChange={setFind} onLeave={() => table.current?.focus()} />
        </div>
        <div className="ml-auto">
          <ColumnsMenu columns={columns} layout={layout} onLayoutChange={onLayoutChange} />
        </div>
      </div>
      <Table
        handle={table}
        label="Deals of the review"
        columns={columns}
        source={rows.source}
        rowId={({ dealId }) => dealId}
        layout={layout}
        onLayoutChange={onLayoutChange}
        onOpen={open}
        rowMenu={(deal) => [
          { label: 'Open the deal', icon: ExternalLink, onSelect: () => open(deal) },
          { label: 'How its health adds up', icon: Scale, onSelect: () => explain(deal) },
        ]}
        loading={rows.loading}
        error={rows.failure ? <ErrorState failure={rows.failure} onRetry={rows.retry} /> : undefined}
        empty={
          <EmptyState icon={Target} title="No deal fits">
            Look for another name.
          </EmptyState>
        }
      />
    </>
  );
}
