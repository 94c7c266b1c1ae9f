import { Select } from '../../../../ui/index.ts';
import { asOption, useStages } from '../../list/use-choices.ts';
import { choose, useWizard } from '../wizard-state.ts';

/** Stage names of the file that this workspace does not know, each to be given one of its stages. */
export function UnknownStages({ names }: { names: string[] }) {
  const { choices } = useWizard();
  const stages = useStages();
  const shown = [...new Set([...Object.keys(choices.stages), ...names])];
  if (shown.length === 0) return null;
  return (
    <div className="rounded-2 bg-warn-soft px-3 py-2">
      <p className="pb-2 text-sm font-medium">
        This workspace has no stage of {shown.length === 1 ? 'this name' : 'these names'}. Choose what each means; rows
        of a stage without one stay out.
      </p>
      <ul className="flex flex-col gap-1">
        {shown.map((name) => (
          <li key={name} className="grid grid-cols-[minmax(0,1fr)_18rem_7.25rem] items-center gap-3 text-sm">
            <span className="truncate" dir="auto">
              {name}
            </span>
            <Select
              size="md"
              aria-label={`${name} means the stage`}
              placeholder="Choose a stage"
              value={choices.stages[name] ?? null}
              options={stages.map(asOption)}
              onChange={(id) => choose({ stages: { ...choices.stages, [name]: id } })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
