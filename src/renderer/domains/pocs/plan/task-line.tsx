import { StickyNote } from 'lucide-react';
import { useState } from 'react';
import type { PocPlan, PocTask } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { InlineText } from '../../../ui/index.ts';
import { Comments } from '../lines/comments.tsx';
import { LineMenu } from '../lines/line-menu.tsx';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { StatusCell } from '../lines/status-cell.tsx';
import { TextCell } from '../lines/text-cell.tsx';
import { DateCell } from './date-cell.tsx';
import { OwnerCells } from './owner-cells.tsx';
import { planGrid } from './plan-grid.ts';

interface TaskLineProps {
  plan: PocPlan;
  task: PocTask;
}

export function TaskLine({ plan, task }: TaskLineProps) {
  const { id } = plan.poc;
  const { id: lineId, title, note, internalNote, ourOwner, theirOwner, status, shared, phaseId } = task;
  const save = (fields: Omit<Parameters<typeof core.pocs.tasks.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.tasks.patch({ id, lineId, ...fields });
  const [noting, setNoting] = useState(false);
  const hasNotes = noting || note !== '' || internalNote !== '';
  const otherPhases = plan.phases.filter((phase) => phase.id !== phaseId);
  return (
    <div className={`${planGrid} items-start border-t border-line py-1`}>
      <div className="min-w-0 pt-0.5 pl-3">
        <TextCell needed label={`Title of ${title}`} value={title} onSave={(text) => save({ title: text })} />
        {hasNotes ? <Notes {...{ title, note, internalNote, save }} /> : null}
        <Comments plan={plan} onKind="task" onId={lineId} title={title} />
      </div>
      <OwnerCells title={title} ourOwner={ourOwner} theirOwner={theirOwner} onSave={save} />
      <DateCell plan={plan} line={task} edge="end" done={status === 'completed'} />
      <StatusCell title={title} status={status} onSave={(next) => save({ status: next })} />
      <span className="flex justify-end">
        <SharedToggle title={title} shared={shared} onSave={(next) => save({ shared: next })} />
        <LineMenu
          title={title}
          entries={[
            ...(hasNotes ? [] : [{ label: 'Add a note', icon: StickyNote, onSelect: () => setNoting(true) }]),
            ...(otherPhases.length > 0
              ? [
                  {
                    label: 'Move to phase',
                    items: otherPhases.map((phase) => ({
                      label: phase.title,
                      onSelect: () => void save({ phaseId: phase.id }).catch(tell),
                    })),
                  },
                ]
              : []),
          ]}
          onDelete={() => core.pocs.tasks.delete({ id, lineId })}
        />
      </span>
    </div>
  );
}

interface NotesProps {
  title: string;
  note: string;
  internalNote: string;
  save: (fields: { note?: string; internalNote?: string }) => Promise<unknown>;
}

function Notes({ title, note, internalNote, save }: NotesProps) {
  return (
    <div className="text-sm text-ink-2">
      <InlineText
        label={`note on ${title}`}
        value={note}
        placeholder="Add a note for both sides"
        onSave={async (text) => void (await save({ note: text }))}
      />
      <InlineText
        label={`internal note on ${title}`}
        value={internalNote}
        placeholder="Add an internal note"
        onSave={async (text) => void (await save({ internalNote: text }))}
        className="text-ink-3"
      />
    </div>
  );
}
