import { Flag } from 'lucide-react';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { EmptyState, SortableList } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import type { TabProps } from '../page/tab-props.ts';
import { CalendarLine } from './calendar-line.tsx';
import { MilestoneLine } from './milestone-line.tsx';
import { planGrid } from './plan-grid.ts';
import { PlanTimeline } from './plan-timeline.tsx';

/** The mutual action plan: what both sides promised and until when, with the whole of it as a picture above. */
export default function PlanTab({ plan }: TabProps) {
  const { milestones, poc } = plan;
  const { id } = poc;
  return (
    <div className="flex flex-col gap-4">
      <CalendarLine plan={plan} />
      <PlanTimeline plan={plan} />
      {milestones.length === 0 ? (
        <EmptyState icon={Flag} title="No milestones yet">
          A milestone is a day on which both sides can say: this is done. Type the first one below.
        </EmptyState>
      ) : (
        <div>
          <div aria-hidden className={`${planGrid} border-b border-line pb-1 pl-6 text-xs text-ink-3`}>
            <span className="pl-3.5">Milestone</span>
            <span className="pl-3">Us</span>
            <span className="pl-3">Them</span>
            <span className="pl-2">Due</span>
            <span className="pl-2">Status</span>
          </div>
          <SortableList
            label="Milestones"
            items={milestones}
            idOf={(one) => one.id}
            nameOf={(one) => one.title}
            onReorder={(ids) => void core.pocs.milestones.reorder({ id, ids }).catch(tell)}
          >
            {(milestone) => <MilestoneLine plan={plan} milestone={milestone} />}
          </SortableList>
        </div>
      )}
      <AddLine label="Add a milestone" onAdd={(title) => core.pocs.milestones.add({ id, title })} />
    </div>
  );
}
