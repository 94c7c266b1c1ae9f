import type { PocPlan, PocValue } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { InlineEdit, InlineText, numberEditor } from '../../../ui/index.ts';
import { LineMenu } from '../lines/line-menu.tsx';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { valueKinds } from './value-kinds.ts';
import { ValueQuote } from './value-quote.tsx';

interface ValueLineProps {
  plan: PocPlan;
  value: PocValue;
  onRead: () => void;
  onQuote: () => void;
}

const confidenceEditor = numberEditor((value) =>
  Number.isInteger(value) && value >= 0 && value <= 100 ? undefined : 'Type a whole number from 0 to 100.',
);

/** A sentence of ours, how sure it is, and the quote below it. */
export function ValueLine({ plan, value, onRead, onQuote }: ValueLineProps) {
  const { id } = plan.poc;
  const { id: lineId, kind, said, confidence, shared } = value;
  const save = (fields: Omit<Parameters<typeof core.pocs.values.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.values.patch({ id, lineId, ...fields });
  const saveSaid = async (text: string) => {
    if (text === '') throw new Error('Write a sentence, or delete the line.');
    await save({ said: text });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem_4rem] items-start gap-x-4 border-b border-line py-1.5">
      <div className="min-w-0 pl-2.5">
        <InlineText
          label={`sentence: ${said}`}
          value={said}
          placeholder="Sentence"
          onSave={saveSaid}
          className="font-medium"
        />
        <ValueQuote plan={plan} value={value} save={save} onRead={onRead} onQuote={onQuote} />
      </div>
      <div className="num pt-1 pl-3 text-sm text-ink-2">
        <InlineEdit<number | null>
          label={`Confidence in ${said}`}
          value={confidence}
          placeholder="How sure?"
          editor={confidenceEditor}
          show={(percent) => (percent === null ? '' : `${percent.toString()} % sure`)}
          onSave={async (percent) => void (await save({ confidence: percent }))}
        />
      </div>
      <span className="flex justify-end">
        <SharedToggle title={said} shared={shared} onSave={(next) => save({ shared: next })} />
        <LineMenu
          title={said}
          entries={[
            { label: 'Quote from a call', onSelect: onQuote },
            {
              label: 'Move to',
              items: valueKinds
                .filter((other) => other.kind !== kind)
                .map((other) => ({
                  label: other.title,
                  onSelect: () => void save({ kind: other.kind }).catch(tell),
                })),
            },
            'separator',
          ]}
          onDelete={() => core.pocs.values.delete({ id, lineId })}
        />
      </span>
    </div>
  );
}
