import { Filter, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton, Select } from '../../../../ui/index.ts';
import { countOps, opLabel } from '../condition/op-words.ts';
import { valueAfter } from '../value/sources.ts';
import { ValuePart } from '../value/value-part.tsx';
import { type Count, newGroup } from './draft.ts';
import { useFormTools } from './form-tools.ts';
import { SaysBelow } from './says-below.tsx';

interface CountEditorProps {
  count: Count;
  /** The conditions on what is counted. */
  where: ReactNode;
  onRemove: () => void;
}

/** How many related records there are, or how many for which something holds. */
export function CountEditor({ count, where, onRemove }: CountEditorProps) {
  const { catalogue, change } = useFormTools();
  const set = (patch: Partial<Count>) =>
    change(count.id, (part) => (part.kind === 'count' ? { ...part, ...patch } : part));
  const related = catalogue.related.find(({ name }) => name === count.of);
  const name = related?.label ?? 'records';
  const known = catalogue.related.map((one) => ({ value: one.name, label: one.label }));
  return (
    <div>
      <div className="flex items-start gap-1.5">
        <div className="flex min-w-0 flex-1 flex-wrap items-start gap-1.5">
          <span className="py-1 text-sm text-ink-2">The number of</span>
          <span className="w-36">
            <Select
              size="md"
              aria-label="What is counted"
              placeholder="Pick what"
              value={count.of}
              options={known}
              onChange={(of) => set({ of, where: null })}
            />
          </span>
          <span className="min-w-32">
            <Select
              size="md"
              aria-label={`Number of ${name}: what is asked`}
              value={count.op}
              options={countOps.map((op) => ({ value: op, label: opLabel(op, 'number') }))}
              onChange={(op) => set({ op, value: valueAfter(op, count.op, count.value) })}
            />
          </span>
          <ValuePart
            label={`Number of ${name}: value`}
            asked={{ op: count.op, kind: 'number', field: undefined, fields: [], inWhere: true }}
            value={count.value}
            onChange={(value) => set({ value })}
          />
          {related && count.where === null ? (
            <Button look="quiet" icon={Filter} onClick={() => set({ where: newGroup() })}>
              Only some of them
            </Button>
          ) : null}
        </div>
        <IconButton icon={X} label={`Take the count of ${name} out`} onClick={onRemove} />
      </div>
      <SaysBelow place={count.id} />
      {where ? <div className="mt-2">{where}</div> : null}
    </div>
  );
}
