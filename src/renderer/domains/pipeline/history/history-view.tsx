import { useNavigate } from '@tanstack/react-router';
import { ClipboardCheck, GitCompareArrows, History, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import {
  Button,
  EmptyState,
  ErrorState,
  IconButton,
  nothingSelected,
  type RowSelection,
  Table,
  type TableHandle,
} from '../../../ui/index.ts';
import { ReviewPlaces } from '../places/review-places.tsx';
import { useLayout } from '../review/layouts.ts';
import { useReviewKey } from '../review/use-review-key.ts';
import { counted } from '../review-words.ts';
import { useStartReview } from '../start/use-start-review.ts';
import { DeleteReview } from './delete-review.tsx';
import { historyColumns } from './history-columns.tsx';
import { Trends } from './trends.tsx';
import { useHistoryRows } from './use-history-rows.ts';

/** Every review, and whether the pipeline gets better. */
export function HistoryView() {
  const navigate = useNavigate();
  const start = useStartReview();
  const rows = useHistoryRows();
  const [layout, onLayoutChange] = useLayout('history');
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [deleting, setDeleting] = useState<Review>();
  const table = useRef<TableHandle>(null);
  const total = rows.loading ? '' : counted(rows.source.total, 'review');
  const columns = useMemo(() => historyColumns(total), [total]);
  const picked = selection.all ? [] : [...selection.ids];
  const open = ({ id }: { id: string }) => void navigate({ to: '/reviews/$id', params: { id } });
  const drop = () => setSelection(nothingSelected);
  const compare = () => {
    const [first, second] = picked;
    if (!first || !second) return;
    // Ids of reviews are in the order of their time.
    const [a, b] = first < second ? [first, second] : [second, first];
    void navigate({ to: '/reviews/compare/$a/$b', params: { a, b } });
  };
  useReviewKey(() => start.mutate({}));
  useCommands([
    enterList(() => table.current?.focus()),
    ...(selection.all || picked.length > 0
      ? [
          { id: 'list.drop', title: 'Pick nothing', group: 'This view' as const, shortcuts: ['escape'], run: drop },
          {
            id: 'history.compare',
            title: 'Compare the two picked reviews',
            group: 'This view' as const,
            shortcuts: ['c'],
            run: compare,
          },
        ]
      : []),
  ]);
  return (
    <>
      <ViewTitle title="Reviews" detail={<span className="num">{total}</span>}>
        <ReviewPlaces />
        <Button
          look="primary"
          size="sm"
          icon={ClipboardCheck}
          shortcut="r"
          busy={start.isPending}
          onClick={() => start.mutate({})}
        >
          Review now
        </Button>
      </ViewTitle>
      <div className="flex h-full min-h-0 flex-col">
        <Trends onOpen={(id) => open({ id })} />
        <div className="relative flex min-h-60 flex-1 flex-col border-t border-line">
          <Table
            handle={table}
            label="Reviews"
            columns={columns}
            source={rows.source}
            rowId={({ id }) => id}
            layout={layout}
            onLayoutChange={onLayoutChange}
            selection={selection}
            onSelectionChange={setSelection}
            onOpen={open}
            rowMenu={(review) => [
              { label: 'Open', onSelect: () => open(review) },
              { label: 'Delete…', danger: true, onSelect: () => setDeleting(review) },
            ]}
            loading={rows.loading}
            error={rows.failure ? <ErrorState failure={rows.failure} onRetry={rows.retry} /> : undefined}
            empty={
              <EmptyState icon={History} title="No review yet">
                Every review stands here, with what it looked at, who began it and how healthy the pipeline was.
              </EmptyState>
            }
          />
          {selection.all || picked.length > 0 ? (
            <div
              role="toolbar"
              aria-label="Picked reviews"
              className="pop absolute inset-x-0 bottom-12 z-20 mx-auto flex w-fit items-center gap-2 rounded-2 border border-line-2 bg-panel py-1.5 pr-1.5 pl-3 shadow-dialog"
            >
              <span className="text-sm font-medium">
                {picked.length === 2 ? 'Two picked' : 'Pick two to compare them'}
              </span>
              <Button size="sm" icon={GitCompareArrows} shortcut="c" disabled={picked.length !== 2} onClick={compare}>
                Compare
              </Button>
              <IconButton icon={X} label="Pick nothing" shortcut="escape" onClick={drop} />
            </div>
          ) : null}
        </div>
      </div>
      {deleting ? <DeleteReview review={deleting} onClose={() => setDeleting(undefined)} /> : null}
    </>
  );
}
