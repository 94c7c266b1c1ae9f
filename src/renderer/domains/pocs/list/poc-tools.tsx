import { ChartNoAxesColumn, Columns4, Rows3 } from 'lucide-react';
import { type PocSummary, pocRisk } from '../../../../contract/pocs/shapes.ts';
import { ColumnsMenu, type Option, SegmentedControl, Select, type TableColumn } from '../../../ui/index.ts';
import { FindByName } from '../../records/list/find-by-name.tsx';
import { outcomeOptions } from '../poc-words.ts';
import { changePocsList, type OutcomeFilter, type PocsShape, type RiskFilter, usePocsList } from './list-state.ts';

const shapes: Option<PocsShape>[] = [
  { value: 'table', label: 'Table', icon: Rows3 },
  { value: 'board', label: 'Board', icon: Columns4 },
  { value: 'report', label: 'Report', icon: ChartNoAxesColumn },
];
const outcomes: Option<OutcomeFilter>[] = [...outcomeOptions, { value: 'all', label: 'Any outcome' }];
const riskLabels = { on_track: 'On track', at_risk: 'At risk', stalled: 'Stalled', ended: 'Ended' };
const risks: Option<RiskFilter>[] = [
  { value: 'all', label: 'Any risk' },
  ...pocRisk.options.filter((value) => value !== 'ended').map((value) => ({ value, label: riskLabels[value] })),
];

interface PocToolsProps {
  find: string;
  onFind: (text: string) => void;
  onLeave: () => void;
  columns: TableColumn<PocSummary>[];
}

/** What narrows the list, and the shape that it is looked at in. */
export function PocTools({ find, onFind, onLeave, columns }: PocToolsProps) {
  const { shape, outcome, risk, layout } = usePocsList();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-2">
      {shape === 'report' ? null : (
        <>
          <div className="w-44 shrink-0">
            <FindByName label="POCs" value={find} onChange={onFind} onLeave={onLeave} />
          </div>
          <span className="w-32">
            <Select<OutcomeFilter>
              size="sm"
              aria-label="Outcome"
              value={outcome}
              options={outcomes}
              onChange={(next) => changePocsList({ outcome: next, risk: next === 'running' ? risk : 'all' })}
            />
          </span>
          <span className="w-28">
            <Select<RiskFilter>
              size="sm"
              aria-label="Risk"
              value={risk}
              options={risks}
              disabled={outcome !== 'running' && outcome !== 'all'}
              onChange={(next) => changePocsList({ risk: next })}
            />
          </span>
        </>
      )}
      <div className="ml-auto flex items-center gap-1">
        {shape === 'table' ? (
          <ColumnsMenu columns={columns} layout={layout} onLayoutChange={(next) => changePocsList({ layout: next })} />
        ) : null}
        <SegmentedControl
          label="Shape of the list"
          value={shape}
          onChange={(next) => changePocsList({ shape: next })}
          options={shapes}
        />
      </div>
    </div>
  );
}
