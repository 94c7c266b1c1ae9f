import { Columns4, Scale, UserRound } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { useGo } from '../../../app/use-go.ts';
import { EmptyState, formatMoneyShort, Table, type TableColumn, type TableHandle } from '../../../ui/index.ts';
import { OwnerFace } from '../../records/list/shared-columns.tsx';
import type { HealthOf } from '../health/health-dialog.tsx';
import { HealthNumber } from '../health/health-number.tsx';
import { useLayout } from './layouts.ts';
import { sortedRows, sourceOf } from './local-rows.ts';
import { ownerKey } from './review-search.ts';
import { useShowReview } from './use-show-review.ts';

type OwnerLine = NonNullable<Review['counts']>['byOwner'][number];

const figure = { width: 96, align: 'end', sortable: true, descendingFirst: true } as const;
const keyOf = ({ ownerId }: OwnerLine) => ownerKey(ownerId);
const number = (value: number) => <span className="num">{value.toLocaleString('en-US')}</span>;

/** Whose deals are how well; each owner leads to what was found in theirs. */
export function OwnersTab({ review, onHealth }: { review: Review; onHealth: (about: HealthOf) => void }) {
  const { counts, money } = review;
  const [layout, onLayoutChange] = useLayout('owners');
  const table = useRef<TableHandle>(null);
  const show = useShowReview();
  const go = useGo();
  useCommands([enterList(() => table.current?.focus())]);
  const rows = useMemo(() => sortedRows(counts?.byOwner ?? [], layout.sort, cellValue), [counts, layout.sort]);
  const source = useMemo(() => sourceOf(rows, keyOf), [rows]);
  const open = (line: OwnerLine) => show({ owner: ownerKey(line.ownerId) });
  const explain = ({ ownerId, name }: OwnerLine) => onHealth({ of: 'owner', ownerId, name });
  const columns: TableColumn<OwnerLine>[] = [
    {
      id: 'name',
      header: 'Owner',
      width: 220,
      grow: true,
      fixed: true,
      sortable: true,
      cell: ({ ownerId, name }) => (ownerId ? <OwnerFace name={name} /> : <span className="text-ink-3">{name}</span>),
    },
    {
      id: 'health',
      header: 'Health',
      width: 96,
      align: 'end',
      sortable: true,
      cell: (line) => (
        <button
          type="button"
          tabIndex={-1}
          title="How this adds up"
          className="-mr-1.5 rounded-1 px-1.5 py-0.5 leading-normal font-medium hover:bg-press"
          onClick={() => explain(line)}
        >
          <HealthNumber health={line.health} />
        </button>
      ),
    },
    { ...figure, id: 'deals', header: 'Deals', cell: ({ deals }) => number(deals) },
    { ...figure, id: 'findings', header: 'Findings', cell: ({ findings }) => number(findings) },
    {
      ...figure,
      id: 'critical',
      header: 'Critical',
      cell: ({ critical }) =>
        critical > 0 ? <span className="num font-medium text-bad">{critical.toLocaleString('en-US')}</span> : number(0),
    },
    {
      ...figure,
      id: 'atRisk',
      header: 'At risk',
      width: 120,
      cell: ({ atRiskMinor }) =>
        money ? (
          <span className="num">{formatMoneyShort({ amountMinor: atRiskMinor, currency: money.base })}</span>
        ) : null,
    },
  ];
  return (
    <Table
      handle={table}
      label="Findings by owner"
      columns={columns}
      source={source}
      rowId={keyOf}
      layout={layout}
      onLayoutChange={onLayoutChange}
      onOpen={open}
      rowMenu={(line) => [
        { label: 'Show their findings', icon: UserRound, onSelect: () => open(line) },
        { label: 'How the health adds up', icon: Scale, onSelect: () => explain(line) },
        { label: 'Open the board', icon: Columns4, onSelect: () => go('/reviews/board') },
      ]}
      empty={
        <EmptyState icon={UserRound} title="Nobody has a deal here">
          The review looked at no deal.
        </EmptyState>
      }
    />
  );
}

function cellValue(line: OwnerLine, column: string): string | number | null {
  switch (column) {
    case 'health':
      return line.health;
    case 'deals':
      return line.deals;
    case 'findings':
      return line.findings;
    case 'critical':
      return line.critical;
    case 'atRisk':
      return line.atRiskMinor;
    default:
      return line.name;
  }
}
