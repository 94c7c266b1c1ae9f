import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, ExternalLink, SlidersHorizontal } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import { severities } from '../../../../contract/pipeline/rule-language.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { useGo } from '../../../app/use-go.ts';
import { EmptyState, Table, type TableColumn, type TableHandle } from '../../../ui/index.ts';
import { useLayout } from '../review/layouts.ts';
import { sortedRows, sourceOf } from '../review/local-rows.ts';
import { findingsWords } from '../review-words.ts';
import { SeverityMark } from '../severity-mark.tsx';

type Change = Comparison['new'][number];

interface ChangeTableProps {
  label: string;
  side: 'new' | 'resolved' | 'persisting';
  changes: Change[];
  /** There may be more than are listed. */
  total: number;
}

const columns: TableColumn<Change>[] = [
  {
    id: 'severity',
    header: 'Severity',
    width: 104,
    sortable: true,
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  {
    id: 'message',
    header: 'Finding',
    width: 320,
    grow: true,
    growTo: 720,
    fixed: true,
    cell: ({ message }) => <span className="cut">{message}</span>,
  },
  {
    id: 'deal',
    header: 'Deal',
    width: 220,
    grow: true,
    sortable: true,
    cell: ({ dealName }) => <span className="cut font-medium">{dealName}</span>,
  },
  {
    id: 'rule',
    header: 'Rule',
    width: 200,
    sortable: true,
    cell: ({ ruleName }) => <span className="cut text-ink-2">{ruleName}</span>,
  },
];
const why: TableColumn<Change> = {
  id: 'why',
  header: 'Why',
  width: 200,
  sortable: true,
  cell: (change) => <span className="cut text-ink-2">{change.why}</span>,
};

const nothing = {
  new: 'Nothing was found that was not found before.',
  resolved: 'Nothing that was found before is gone.',
  persisting: 'Nothing was found by both reviews.',
};

/** What became of the findings, as a table. */
export function ChangeTable({ label, side, changes, total }: ChangeTableProps) {
  const navigate = useNavigate();
  const go = useGo();
  const table = useRef<TableHandle>(null);
  const [layout, onLayoutChange] = useLayout('changes');
  useCommands([enterList(() => table.current?.focus())]);
  const rows = useMemo(() => sortedRows(changes, layout.sort, cellValue), [changes, layout.sort]);
  const source = useMemo(() => sourceOf(rows, ({ id }) => id), [rows]);
  const shown = useMemo(() => {
    const own = side === 'persisting' ? columns : [...columns, why];
    const words =
      total > changes.length
        ? `the first ${changes.length.toLocaleString('en-US')} of ${findingsWords(total)}`
        : findingsWords(total);
    return own.map((column) => (column.id === 'message' ? { ...column, footer: words } : column));
  }, [side, total, changes.length]);
  const open = ({ dealId }: Change) => void navigate({ to: '/deals/$id', params: { id: dealId } });
  return (
    <Table
      handle={table}
      label={label}
      columns={shown}
      source={source}
      rowId={({ id }) => id}
      layout={layout}
      onLayoutChange={onLayoutChange}
      onOpen={open}
      rowMenu={(change) => [
        { label: 'Open the deal', icon: ExternalLink, onSelect: () => open(change) },
        { label: 'Open the rule', icon: SlidersHorizontal, onSelect: () => go(`/rules/${change.ruleId}`) },
      ]}
      empty={
        <EmptyState icon={CircleCheck} title="None" className="py-8">
          {nothing[side]}
        </EmptyState>
      }
    />
  );
}

function cellValue(change: Change, column: string): string | number | null {
  switch (column) {
    case 'severity':
      return severities.indexOf(change.severity);
    case 'deal':
      return change.dealName;
    case 'rule':
      return change.ruleName;
    default:
      return change.why;
  }
}
