import type { TabProps } from '../page/tab-props.ts';
import { DocsSection } from './docs-section.tsx';
import { TechSection } from './tech-section.tsx';
import { useCatalogue } from './use-catalogue.ts';

/** What the customer runs, and the pages of the docs that follow from it. */
export default function StackTab({ plan }: TabProps) {
  const { name, platforms } = useCatalogue();
  return (
    <div className="flex flex-col gap-8">
      <TechSection plan={plan} platforms={platforms} />
      <DocsSection plan={plan} catalogue={name} platforms={platforms} />
    </div>
  );
}
