import { CircleCheck, SlidersHorizontal } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { severities } from '../../../../contract/pipeline/rule-language.ts';
import { categoryWords } from '../../../../contract/pipeline/rule-words.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { useGo } from '../../../app/use-go.ts';
import { EmptyState, Table, type TableColumn, type TableHandle } from '../../../ui/index.ts';
import { severityTone } from '../review-words.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { useLayout } from './layouts.ts';
import { sortedRows, sourceOf } from './local-rows.ts';
import { PartBar } from './part-bar.tsx';
import { RulesLeft } from './rules-left.tsx';
import { useShowReview } from './use-show-review.ts';

type RuleLine = NonNullable<Review['counts']>['byRule'][number];

const barTone = { bad: 'bad', warn: 'warn', calm: 'calm', good: 'calm', thread: 'calm' } as const;

/** Which rules found how much; each leads to what it found. */
export function RulesTab({ review: { counts, rules } }: { review: Review }) {
  const [layout, onLayoutChange] = useLayout('rules');
  const table = useRef<TableHandle>(null);
  const show = useShowReview();
  const go = useGo();
  useCommands([enterList(() => table.current?.focus())]);
  const found = useMemo(
    () =>
      (counts?.byRule ?? [])
        .filter(({ findings }) => findings > 0)
        .toSorted((a, b) => gravity(a) - gravity(b) || b.findings - a.findings),
    [counts],
  );
  const most = Math.max(0, ...found.map(({ findings }) => findings));
  const rows = useMemo(() => sortedRows(found, layout.sort, cellValue), [found, layout.sort]);
  const source = useMemo(() => sourceOf(rows, ({ ruleId }) => ruleId), [rows]);
  const open = ({ ruleId }: RuleLine) => show({ rule: ruleId });
  const columns: TableColumn<RuleLine>[] = [
    {
      id: 'severity',
      header: 'Severity',
      width: 112,
      sortable: true,
      cell: ({ severity }) => <SeverityMark severity={severity} />,
    },
    {
      id: 'name',
      header: 'Rule',
      width: 300,
      grow: true,
      fixed: true,
      sortable: true,
      cell: (line) => (
        <button
          type="button"
          tabIndex={-1}
          className="cut max-w-full font-medium hover:underline"
          onClick={() => open(line)}
        >
          {line.name}
        </button>
      ),
    },
    {
      id: 'category',
      header: 'Category',
      width: 140,
      sortable: true,
      cell: ({ category }) => <span className="text-ink-2">{categoryWords[category]}</span>,
    },
    {
      id: 'findings',
      header: 'Findings',
      width: 92,
      align: 'end',
      sortable: true,
      descendingFirst: true,
      cell: ({ findings }) => <span className="num">{findings.toLocaleString('en-US')}</span>,
    },
    {
      id: 'bar',
      header: 'Beside the others',
      width: 180,
      grow: true,
      cell: ({ findings, severity }) => <PartBar part={findings} of={most} tone={barTone[severityTone[severity]]} />,
    },
  ];
  return (
    <>
      <RulesLeft left={rules?.left ?? []} />
      <Table
        handle={table}
        label="Findings by rule"
        columns={columns}
        source={source}
        rowId={({ ruleId }) => ruleId}
        layout={layout}
        onLayoutChange={onLayoutChange}
        onOpen={open}
        rowMenu={(line) => [
          { label: 'Show what it found', onSelect: () => open(line) },
          { label: 'Open the rule', icon: SlidersHorizontal, onSelect: () => go(`/rules/${line.ruleId}`) },
        ]}
        empty={
          <EmptyState icon={CircleCheck} title="No rule found anything">
            Every deal is as the rules want it. Which rules there are, and what they look at, stands under Rules.
          </EmptyState>
        }
      />
    </>
  );
}

const gravity = ({ severity }: RuleLine) => severities.indexOf(severity);

function cellValue(line: RuleLine, column: string): string | number | null {
  switch (column) {
    case 'severity':
      return gravity(line);
    case 'category':
      return categoryWords[line.category];
    case 'findings':
      return line.findings;
    default:
      return line.name;
  }
}
