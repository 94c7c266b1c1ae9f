import { StickyNote } from 'lucide-react';
import { useState } from 'react';
import type { Milestone, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { InlineText, Tag } from '../../../ui/index.ts';
import { Comments } from '../lines/comments.tsx';
import { LineMenu } from '../lines/line-menu.tsx';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { StatusCell } from '../lines/status-cell.tsx';
import { TextCell } from '../lines/text-cell.tsx';
import { statusTone, statusWords } from '../poc-words.ts';
import { DateCell } from './date-cell.tsx';
import { OwnerCells } from './owner-cells.tsx';
import { planGrid } from './plan-grid.ts';

interface MilestoneLineProps {
  plan: PocPlan;
  milestone: Milestone;
}

export function MilestoneLine({ plan, milestone }: MilestoneLineProps) {
  const { id } = plan.poc;
  const { id: lineId, title, note, ourOwner, theirOwner, status, rolledUp, shared } = milestone;
  const save = (fields: Omit<Parameters<typeof core.pocs.milestones.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.milestones.patch({ id, lineId, ...fields });
  const [noting, setNoting] = useState(false);
  const phases = plan.phases.filter((phase) => phase.milestoneId === lineId);
  return (
    <div className={`${planGrid} items-start border-b border-line py-1.5`}>
      <div className="min-w-0 pt-0.5 pl-0.5">
        <div className="pl-3 font-medium">
          <TextCell needed label={`Title of ${title}`} value={title} onSave={(text) => save({ title: text })} />
        </div>
        {note || noting ? (
          <div className="pl-3 text-sm text-ink-2">
            <InlineText
              label={`note on ${title}`}
              value={note}
              placeholder="Add a note for both sides"
              onSave={async (text) => void (await save({ note: text }))}
            />
          </div>
        ) : null}
        <Comments plan={plan} onKind="milestone" onId={lineId} title={title} />
      </div>
      <OwnerCells title={title} ourOwner={ourOwner} theirOwner={theirOwner} onSave={save} />
      <DateCell plan={plan} line={milestone} edge="end" done={rolledUp === 'completed'} />
      {phases.length > 0 ? (
        <span className="flex h-7 items-center pl-2">
          <Tag tone={statusTone[rolledUp]} title={`From ${phases.map((phase) => phase.title).join(', ')}`}>
            {statusWords[rolledUp]}
          </Tag>
        </span>
      ) : (
        <StatusCell title={title} status={status} onSave={(next) => save({ status: next })} />
      )}
      <span className="flex justify-end">
        <SharedToggle title={title} shared={shared} onSave={(next) => save({ shared: next })} />
        <LineMenu
          title={title}
          entries={note || noting ? [] : [{ label: 'Add a note', icon: StickyNote, onSelect: () => setNoting(true) }]}
          onDelete={() => core.pocs.milestones.delete({ id, lineId })}
        />
      </span>
    </div>
  );
}
