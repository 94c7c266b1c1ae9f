import type { Phase, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { choiceEditor, InlineEdit, type Option, Progress, SortableList } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import { LineMenu } from '../lines/line-menu.tsx';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { TextCell } from '../lines/text-cell.tsx';
import { DateCell } from './date-cell.tsx';
import { TaskLine } from './task-line.tsx';

interface PhaseCardProps {
  plan: PocPlan;
  phase: Phase;
}

export function PhaseCard({ plan, phase }: PhaseCardProps) {
  const { id } = plan.poc;
  const { id: lineId, title, milestoneId, percent, shared } = phase;
  const save = (fields: Omit<Parameters<typeof core.pocs.phases.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.phases.patch({ id, lineId, ...fields });
  const tasks = plan.tasks.filter(({ phaseId }) => phaseId === lineId);
  const done = tasks.filter(({ status }) => status === 'completed').length;
  const milestones = plan.milestones.map((one): Option => ({ value: one.id, label: one.title }));
  return (
    <section className="rounded-2 border bg-panel px-3 pt-2 pb-2">
      <header className="grid grid-cols-[minmax(0,1fr)_auto_9rem_4rem] items-center gap-3 px-2">
        <div className="min-w-0 pl-3 font-semibold">
          <TextCell needed label={`Title of ${title}`} value={title} onSave={(text) => save({ title: text })} />
        </div>
        <span className="flex items-center">
          <DateCell plan={plan} line={phase} edge="start" done={percent === 100} />
          <span aria-hidden className="text-ink-3">
            –
          </span>
          <DateCell plan={plan} line={phase} edge="end" done={percent === 100} />
        </span>
        <span className="flex items-center gap-2">
          <Progress label={`Progress of ${title}`} done={percent} total={100} />
          <span className="num w-10 text-right text-xs text-ink-3">{`${done.toString()}/${tasks.length.toString()}`}</span>
        </span>
        <span className="flex justify-end">
          <SharedToggle title={title} shared={shared} onSave={(next) => save({ shared: next })} />
          <LineMenu title={title} onDelete={() => core.pocs.phases.delete({ id, lineId })} />
        </span>
      </header>
      <div className="flex items-center gap-2 px-5 text-sm text-ink-3">
        leads to
        <span className="w-64 pl-3">
          <InlineEdit<Option | null>
            label={`Milestone of ${title}`}
            value={milestones.find(({ value }) => value === milestoneId) ?? null}
            placeholder="no milestone"
            editor={choiceEditor([{ value: '', label: 'No milestone' }, ...milestones])}
            show={(option) => option?.label}
            onSave={async (option) => void (await save({ milestoneId: option?.value || null }))}
          />
        </span>
      </div>
      <SortableList
        label={`Tasks of ${title}`}
        items={tasks}
        idOf={(one) => one.id}
        nameOf={(one) => one.title}
        onReorder={(ids) => void core.pocs.tasks.reorder({ id, ids }).catch(tell)}
        className="mt-1"
      >
        {(task) => <TaskLine plan={plan} task={task} />}
      </SortableList>
      <AddLine
        label={`Add a task to ${title}`}
        onAdd={(text) => core.pocs.tasks.add({ id, phaseId: lineId, title: text })}
      />
    </section>
  );
}
