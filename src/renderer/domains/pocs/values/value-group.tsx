import type { PocPlan, PocValue } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Section, SortableList } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import type { ValueKind } from './value-kinds.ts';
import { ValueLine } from './value-line.tsx';

interface ValueGroupProps {
  plan: PocPlan;
  kind: ValueKind;
  onRead: (value: PocValue) => void;
  onQuote: (value: PocValue) => void;
}

export function ValueGroup({ plan, kind: { kind, title, teaches, add }, onRead, onQuote }: ValueGroupProps) {
  const { id } = plan.poc;
  const values = plan.values.filter((one) => one.kind === kind);
  return (
    <Section title={title} note={teaches}>
      {values.length > 0 ? (
        <div className="border-t border-line">
          <SortableList
            label={title}
            items={values}
            idOf={(one) => one.id}
            nameOf={(one) => one.said}
            onReorder={(ids) => void core.pocs.values.reorder({ id, ids }).catch(tell)}
            className="-ml-6"
          >
            {(value) => (
              <ValueLine plan={plan} value={value} onRead={() => onRead(value)} onQuote={() => onQuote(value)} />
            )}
          </SortableList>
        </div>
      ) : null}
      <div className="-ml-6">
        <AddLine label={add} onAdd={(said) => core.pocs.values.add({ id, kind, said })} />
      </div>
    </Section>
  );
}
