import { Layers } from 'lucide-react';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Combobox, EmptyState, Section, SortableList } from '../../../ui/index.ts';
import { catalogueOptions, keysOf, type Platforms } from './catalogue-options.ts';
import { TechLine, techGrid } from './tech-line.tsx';

interface TechSectionProps {
  plan: PocPlan;
  platforms: Platforms;
}

/** The technologies: known ones are found by searching, any other is typed. */
export function TechSection({ plan, platforms }: TechSectionProps) {
  const { poc, stack } = plan;
  const { id } = poc;
  const options = catalogueOptions(platforms);
  const confirmed = stack.filter(({ state }) => state === 'confirmed').length;
  const add = (fields: Omit<Parameters<typeof core.pocs.stack.add>[0], 'id'>) =>
    void core.pocs.stack.add({ id, ...fields }).catch(tell);
  const picker = (
    <span className="block w-56">
      <Combobox
        size="md"
        label="Technologies"
        aria-label="Add a technology"
        placeholder="Add a technology"
        value={null}
        source={options}
        onChange={(option) => (option ? add({ name: option.label, ...keysOf(option.value) }) : undefined)}
        onCreate={(name) => add({ name })}
      />
    </span>
  );
  if (stack.length === 0) {
    return (
      <EmptyState icon={Layers} title="What do they run?" action={picker}>
        Name the languages, frameworks and services of the customer. They confirm or correct them in the packet, and the
        docs they need follow from it.
      </EmptyState>
    );
  }
  return (
    <Section
      title="Tech stack"
      note={`${confirmed.toString()} of ${stack.length.toString()} confirmed`}
      actions={picker}
    >
      <div aria-hidden className={`${techGrid} border-b border-line pb-1 text-xs text-ink-3`}>
        <span className="pl-3.5">Technology</span>
        <span className="pl-3">In the docs</span>
        <span className="pl-2">State</span>
      </div>
      <SortableList
        label="Tech stack"
        items={stack}
        idOf={(one) => one.id}
        nameOf={(one) => one.name}
        onReorder={(ids) => void core.pocs.stack.reorder({ id, ids }).catch(tell)}
        className="-ml-6"
      >
        {(item) => <TechLine plan={plan} item={item} platforms={platforms} options={options} />}
      </SortableList>
    </Section>
  );
}
