import { Flag } from 'lucide-react';
import { core } from '../../../app/boundary.ts';
import { EmptyState } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import { HeadedLines } from '../lines/headed-lines.tsx';
import type { TabProps } from '../page/tab-props.ts';
import { CalendarLine } from './calendar-line.tsx';
import { MilestoneLine } from './milestone-line.tsx';
import { planGrid } from './plan-grid.ts';
import { PlanTimeline } from './plan-timeline.tsx';

const columns = [
  { name: 'Milestone', inset: 'pl-3.5' },
  { name: 'Us', inset: 'pl-3' },
  { name: 'Them', inset: 'pl-3' },
  { name: 'Due', inset: 'pl-2' },
  { name: 'Status', inset: 'pl-2' },
];

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
        <HeadedLines
          label="Milestones"
          grid={planGrid}
          columns={columns}
          lines={milestones}
          onReorder={(ids) => core.pocs.milestones.reorder({ id, ids })}
        >
          {(milestone) => <MilestoneLine plan={plan} milestone={milestone} />}
        </HeadedLines>
      )}
      <AddLine label="Add a milestone" onAdd={(title) => core.pocs.milestones.add({ id, title })} />
    </div>
  );
}
