import { ListTodo } from 'lucide-react';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { EmptyState, SortableList } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import type { TabProps } from '../page/tab-props.ts';
import { PhaseCard } from './phase-card.tsx';

/** The work, phase by phase. */
export default function PhasesTab({ plan }: TabProps) {
  const { id } = plan.poc;
  return (
    <div className="flex flex-col gap-3">
      {plan.phases.length === 0 ? (
        <EmptyState icon={ListTodo} title="No phases yet">
          Phases hold the tasks of a POC; their progress rolls up to the milestone that they lead to.
        </EmptyState>
      ) : null}
      <SortableList
        label="Phases"
        items={plan.phases}
        idOf={(one) => one.id}
        nameOf={(one) => one.title}
        onReorder={(ids) => void core.pocs.phases.reorder({ id, ids }).catch(tell)}
        // The grips stand in the margin, so that the cards begin where everything else does.
        className="-ml-6 flex flex-col gap-3"
      >
        {(phase) => <PhaseCard plan={plan} phase={phase} />}
      </SortableList>
      <AddLine label="Add a phase" onAdd={(title) => core.pocs.phases.add({ id, title })} />
    </div>
  );
}
