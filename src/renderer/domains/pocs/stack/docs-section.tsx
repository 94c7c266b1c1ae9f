import { BookOpen, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { DocLink, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Banner, Button, EmptyState, Section } from '../../../ui/index.ts';
import { AddLink } from './add-link.tsx';
import type { Platforms } from './catalogue-options.ts';
import { LinkLine } from './link-line.tsx';
import { stackChanged } from './stack-changed.ts';

interface DocsSectionProps {
  plan: PocPlan;
  catalogue: string;
  platforms: Platforms;
}

/** The pages that the customer gets, by topic, each with why it is there. */
export function DocsSection({ plan, catalogue, platforms }: DocsSectionProps) {
  const { poc, links, stack } = plan;
  const { id } = poc;
  const [busy, setBusy] = useState(false);
  const choose = async () => {
    setBusy(true);
    try {
      await core.pocs.chooseLinks({ id });
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };
  const chooseAnew = (
    <Button icon={RefreshCw} busy={busy} onClick={() => void choose()}>
      {links.length === 0 ? 'Choose the docs' : 'Choose anew'}
    </Button>
  );
  const changed = stackChanged(stack, links, platforms);
  return (
    <Section title="Docs" note={linkCounts(links, catalogue)} actions={links.length > 0 ? chooseAnew : null}>
      {links.length > 0 && changed ? (
        <Banner tone="thread" className="my-1">
          {`${changed} Choose anew to have the docs follow; own links stay.`}
        </Banner>
      ) : null}
      {links.length === 0 ? (
        <EmptyState icon={BookOpen} title="No docs yet" action={stack.length > 0 ? chooseAnew : undefined}>
          The tech stack and the success criteria select pages of the docs, each with its reason: “because you run
          Next.js”. You can add your own below.
        </EmptyState>
      ) : (
        <div className="mt-1 flex flex-col gap-4 border-t border-line pt-2">
          {[...Map.groupBy(links, topicOf)].map(([topic, inside]) => (
            <div key={topic}>
              <h3 className="py-1 text-xs font-semibold text-ink-3">{topic}</h3>
              <ul aria-label={topic}>
                {inside.map((link) => (
                  <LinkLine key={link.id} id={id} link={link} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
      <AddLink onAdd={(fields) => core.pocs.links.add({ id, ...fields })} topics={topicsOf(links)} />
    </Section>
  );
}

function linkCounts(links: DocLink[], catalogue: string): string | undefined {
  if (links.length === 0) return undefined;
  const own = links.filter(({ origin }) => origin === 'own').length;
  const chosen = `${(links.length - own).toString()} from ${catalogue}`;
  return own === 0 ? chosen : `${chosen} · ${own.toString()} of your own`;
}

const topicOf = ({ topic }: DocLink): string => topic || 'More';
const topicsOf = (links: DocLink[]): string[] => [...new Set(links.map(({ topic }) => topic).filter(Boolean))];
