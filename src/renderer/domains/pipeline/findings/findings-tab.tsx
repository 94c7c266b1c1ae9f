import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, ListFilter, PanelRight } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding, Review } from '../../../../contract/pipeline/review-shapes.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import {
  Button,
  EmptyState,
  ErrorState,
  nothingSelected,
  type RowSelection,
  Table,
  type TableHandle,
} from '../../../ui/index.ts';
import { spaceOnRow } from '../../records/list/space-on-row.ts';
import { showPeek, useLayout, useLayouts } from '../review/layouts.ts';
import { useReviewSearch, useShowReview } from '../review/use-show-review.ts';
import { findingsWords } from '../review-words.ts';
import { FindingBar } from './finding-bar.tsx';
import { findingColumns } from './finding-columns.tsx';
import { FindingPeek } from './finding-peek.tsx';
import { findingQuery } from './finding-query.ts';
import { FindingTools } from './finding-tools.tsx';
import { useFindingActions } from './use-finding-actions.ts';
import { useFindingRows } from './use-finding-rows.ts';

/** Everything that was found, as one table: walked, narrowed, and worked off by keys. */
export function FindingsTab({ review }: { review: Review }) {
  const navigate = useNavigate();
  const search = useReviewSearch();
  const show = useShowReview();
  const [layout, onLayoutChange] = useLayout('findings');
  const [find, setFind] = useState('');
  const words = useDeferredValue(find.trim()) || undefined;
  const query = findingQuery(review.id, search, words, layout);
  const rows = useFindingRows(query, layout.group);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [here, setHere] = useState<Finding>();
  const peekRow = useDeferredValue(rows.source.total > 0 ? here : undefined);
  const peeking = useLayouts(({ peek }) => peek);
  const table = useRef<TableHandle>(null);
  const total = rows.loading ? '' : findingsWords(rows.source.total);
  const columns = useMemo(() => findingColumns(total), [total]);
  const picked = selection.all || selection.ids.size > 0;
  const { actions, menu } = useFindingActions(picked ? undefined : here);
  const narrowed = words !== undefined || Object.keys(search).some((key) => key !== 'tab');

  // What is picked belongs to the rows that were shown.
  const shown = JSON.stringify({ ...query, sort: undefined });
  useEffect(() => {
    if (shown) setSelection(nothingSelected);
  }, [shown]);

  useCommands([
    enterList(() => table.current?.focus()),
    {
      id: 'list.peek',
      title: peeking ? 'Close the side panel' : 'Show the finding beside the list',
      group: 'This view',
      icon: PanelRight,
      shortcuts: ['p'],
      run: () => showPeek(!peeking),
    },
    ...actions,
  ]);
  const open = ({ dealId }: Finding) => void navigate({ to: '/deals/$id', params: { id: dealId } });

  return (
    <div onKeyDownCapture={spaceOnRow(() => showPeek(!peeking))} className="relative flex min-h-0 flex-1 flex-col">
      <FindingTools
        review={review}
        query={query}
        find={find}
        onFind={setFind}
        onLeave={() => table.current?.focus()}
        columns={columns}
      />
      <Table
        handle={table}
        label="Findings"
        columns={columns}
        source={rows.source}
        rowId={({ id }) => id}
        layout={layout}
        onLayoutChange={onLayoutChange}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        onCursor={(finding) => {
          // On the line of a group the panel goes on showing what it showed.
          if (finding) setHere(finding);
        }}
        rowMenu={(finding) => menu(finding, () => open(finding))}
        loading={rows.loading}
        error={rows.failure ? <ErrorState failure={rows.failure} onRetry={rows.retry} /> : undefined}
        empty={
          narrowed ? (
            <EmptyState
              icon={ListFilter}
              title="No finding fits"
              action={
                <Button
                  onClick={() => {
                    setFind('');
                    show({});
                  }}
                >
                  Show all findings
                </Button>
              }
            >
              Take a filter away, or look for another name.
            </EmptyState>
          ) : (
            <EmptyState icon={CircleCheck} title="Nothing was found">
              Every deal that was looked at is as the rules want it.
            </EmptyState>
          )
        }
      />
      {picked ? (
        <FindingBar
          selection={selection}
          total={rows.source.total}
          query={query}
          onDone={() => setSelection(nothingSelected)}
        />
      ) : null}
      {peeking && peekRow ? (
        <FindingPeek
          reviewId={review.id}
          finding={peekRow}
          onOpen={() => open(peekRow)}
          onClose={() => showPeek(false)}
        />
      ) : null}
    </div>
  );
}
