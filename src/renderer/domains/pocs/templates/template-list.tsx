import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { ErrorState, FileDrop, SkeletonText, Tag } from '../../../ui/index.ts';
import { SettingsPart } from '../../records/settings/settings-part.tsx';
import { partsOf, weeksWords } from '../create/what-is-made.ts';
import type { OpenTemplate } from './open-template.ts';

export function TemplateList({ onOpen }: { onOpen: (open: OpenTemplate) => void }) {
  const { data, error, refetch } = useQuery(orpc.pocs.templates.list.queryOptions());
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={6} />;
  const take = async (file: File) => {
    try {
      onOpen({ key: null, yaml: await file.text(), name: file.name.replace(/\.ya?ml$/i, '') });
    } catch (failure) {
      tell(failure);
    }
  };
  return (
    <>
      <SettingsPart
        title="POC templates"
        text="A new POC begins as a copy of one of these. Changing a template makes a new version of it; POCs that were made before stay as they are."
      >
        {data.items.map((template) => (
          <button
            key={template.key}
            type="button"
            onClick={() => onOpen({ key: template.key })}
            className="flex w-full items-center gap-3 px-4 py-3 text-left hover:bg-hover"
          >
            <span className="flex min-w-0 flex-1 flex-col gap-0.5">
              <span className="flex items-center gap-2">
                <b className="cut text-md font-medium">{template.name}</b>
                <Tag tone={template.origin === 'own' ? 'thread' : 'calm'}>
                  {template.origin === 'own' ? 'yours' : 'shipped'}
                </Tag>
                <span className="num shrink-0 text-sm text-ink-3">{`version ${template.version.toString()}`}</span>
              </span>
              <span className="text-sm text-pretty text-ink-2">{template.description}</span>
              <span className="num text-sm text-ink-3">{`${weeksWords(template.weeks)} · ${partsOf(template)}`}</span>
            </span>
            <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
          </button>
        ))}
      </SettingsPart>
      <FileDrop
        title="Import a template"
        hint="A .yaml file. You see what is in it, and what is wrong with it, before it is saved."
        endings={['.yaml', '.yml']}
        onFiles={([file]) => file && void take(file)}
      />
    </>
  );
}
