import type { PocPlan, StackItem } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { choiceEditor, InlineEdit, InlineText, type Option } from '../../../ui/index.ts';
import { Comments } from '../lines/comments.tsx';
import { LineMenu } from '../lines/line-menu.tsx';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { TextCell } from '../lines/text-cell.tsx';
import { keysOf, optionValue, type Platforms } from './catalogue-options.ts';
import { placeOf, placeWords } from './place-of.ts';
import { StateCell } from './state-cell.tsx';

/** The columns that the head and the lines share. */
export const techGrid = 'grid grid-cols-[minmax(0,1fr)_minmax(0,0.5fr)_8rem_4rem] gap-x-4';

interface TechLineProps {
  plan: PocPlan;
  item: StackItem;
  platforms: Platforms;
  options: Option[];
}

export function TechLine({ plan, item, platforms, options }: TechLineProps) {
  const { id } = plan.poc;
  const { id: lineId, name, note, state, confirmedBy, shared } = item;
  const save = (fields: Omit<Parameters<typeof core.pocs.stack.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.stack.patch({ id, lineId, ...fields });
  const place = placeOf(platforms, item);
  const words = place && placeWords(place);
  return (
    <div className={`${techGrid} items-start border-b border-line py-1.5`}>
      <div className="min-w-0 pl-3.5">
        <div className="font-medium">
          <TextCell needed label={`Name of ${name}`} value={name} onSave={(text) => save({ name: text })} />
        </div>
        <InlineText
          label={`note on ${name}`}
          value={note}
          placeholder="Add a note for both sides"
          onSave={async (text) => void (await save({ note: text }))}
          className="text-sm text-ink-2"
        />
        <div className="-ml-3">
          <Comments plan={plan} onKind="stack" onId={lineId} title={name} />
        </div>
      </div>
      <div className="min-w-0 pl-3 text-sm text-ink-2">
        <InlineEdit<Option | null>
          label={`Place of ${name} in the docs`}
          value={item.platform === null ? null : { value: optionValue(item), label: words ?? optionValue(item) }}
          placeholder={words ?? 'Choose its docs'}
          editor={choiceEditor([{ value: '', label: 'Find it by its name' }, ...options])}
          show={(option) => option?.label}
          onSave={async (option) => void (await save(keysOf(option?.value ?? '')))}
        />
      </div>
      <div className="min-w-0">
        <StateCell name={name} state={state} onSave={(next) => save({ state: next })} />
        {state === 'confirmed' && confirmedBy ? (
          <p className="cut pt-0.5 pl-2 text-xs text-ink-3" title={`Confirmed by ${confirmedBy}`}>
            {`by ${confirmedBy}`}
          </p>
        ) : null}
      </div>
      <span className="flex justify-end">
        <SharedToggle title={name} shared={shared} onSave={(next) => save({ shared: next })} />
        <LineMenu title={name} onDelete={() => core.pocs.stack.delete({ id, lineId })} />
      </span>
    </div>
  );
}
