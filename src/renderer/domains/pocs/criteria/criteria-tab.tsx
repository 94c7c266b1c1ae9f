import { Target } from 'lucide-react';
import { core } from '../../../app/boundary.ts';
import { EmptyState, Progress } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import { HeadedLines } from '../lines/headed-lines.tsx';
import type { TabProps } from '../page/tab-props.ts';
import { criterionCounts } from './criterion-counts.ts';
import { criterionGrid } from './criterion-grid.ts';
import { CriterionLine } from './criterion-line.tsx';

const columns = [
  { name: 'Criterion', inset: 'pl-3.5' },
  { name: 'Target', inset: 'pl-3' },
  { name: 'Actual', inset: 'pl-3' },
  { name: 'Result', inset: 'pl-2' },
];

/** What has to be proven for the customer to decide, and how far it is. */
export default function CriteriaTab({ plan }: TabProps) {
  const { poc, criteria, progress } = plan;
  const { id } = poc;
  return (
    <div className="flex flex-col gap-4">
      {criteria.length === 0 ? (
        <EmptyState icon={Target} title="Nothing to prove yet">
          A success criterion says what has to be seen for the customer to decide: a measure, its target, and how both
          sides will know. Type the first one below.
        </EmptyState>
      ) : (
        <>
          <div className="flex items-center gap-4 pl-6">
            <span className="w-40">
              <Progress label="Criteria passed" done={progress.criteria.passed} total={progress.criteria.total} />
            </span>
            <p className="num text-sm text-ink-2">{criterionCounts(plan).join(' · ')}</p>
          </div>
          <HeadedLines
            label="Success criteria"
            grid={criterionGrid}
            columns={columns}
            lines={criteria}
            onReorder={(ids) => core.pocs.criteria.reorder({ id, ids })}
          >
            {(criterion) => <CriterionLine plan={plan} criterion={criterion} />}
          </HeadedLines>
        </>
      )}
      <AddLine label="Add a success criterion" onAdd={(title) => core.pocs.criteria.add({ id, title })} />
    </div>
  );
}
