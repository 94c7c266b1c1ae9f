import { Target } from 'lucide-react';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { EmptyState, Progress, SortableList } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import type { TabProps } from '../page/tab-props.ts';
import { criterionCounts } from './criterion-counts.ts';
import { criterionGrid } from './criterion-grid.ts';
import { CriterionLine } from './criterion-line.tsx';

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
          <div>
            <div aria-hidden className={`${criterionGrid} border-b border-line pb-1 pl-6 text-xs text-ink-3`}>
              <span className="pl-3.5">Criterion</span>
              <span className="pl-3">Target</span>
              <span className="pl-3">Actual</span>
              <span className="pl-2">Result</span>
            </div>
            <SortableList
              label="Success criteria"
              items={criteria}
              idOf={(one) => one.id}
              nameOf={(one) => one.title}
              onReorder={(ids) => void core.pocs.criteria.reorder({ id, ids }).catch(tell)}
            >
              {(criterion) => <CriterionLine plan={plan} criterion={criterion} />}
            </SortableList>
          </div>
        </>
      )}
      <AddLine label="Add a success criterion" onAdd={(title) => core.pocs.criteria.add({ id, title })} />
    </div>
  );
}
