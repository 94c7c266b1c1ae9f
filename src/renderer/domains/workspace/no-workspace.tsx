import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { type core, orpc } from '../../app/boundary.ts';
import { Mark } from '../../app/frame/mark.tsx';
import { Banner, Button } from '../../ui/index.ts';
import { openWorkspace } from './open-workspace.ts';
import { Trouble } from './trouble.tsx';
import { WaysToBegin } from './ways-to-begin.tsx';
import { askForWorkspace, type Trouble as TroubleOf, useWorkspaceDialogs } from './workspace-dialog-state.ts';

type AtTheStart = Awaited<ReturnType<typeof core.workspace.health>>['trouble'];

/** What the core could not open when it started, in the shape of a file that the person could not open. */
function atTheStart(trouble: AtTheStart | undefined): TroubleOf | null {
  if (!trouble) return null;
  const { file, ...problem } = trouble;
  return { file, problem };
}

/** The whole page while no workspace is open: how to begin, or what became of the one that was. */
export function NoWorkspace() {
  const { data: health } = useQuery(orpc.workspace.health.queryOptions());
  const asked = useWorkspaceDialogs((state) => state.trouble);
  const trouble = asked ?? atTheStart(health?.trouble);
  const { data: recent } = useQuery(orpc.workspace.workspaces.recent.queryOptions());
  const files = (recent?.items ?? []).filter(({ missing }) => !missing).slice(0, 5);

  return (
    <main id="main" className="h-full overflow-auto bg-bg">
      <title>Throughline</title>
      <div className="mx-auto flex min-h-full w-120 max-w-[calc(100vw-2rem)] flex-col justify-center py-12">
        <Mark className="mb-4 size-9" />
        <h1 className="text-xl font-semibold tracking-[-0.015em]">
          {trouble ? 'Your workspace did not open' : 'Welcome to Throughline'}
        </h1>
        <p className="mt-1 mb-6 text-pretty text-ink-2">
          {trouble
            ? 'Nothing has been changed in its file. These are the ways on from here.'
            : 'It keeps every deal moving, offline, on this laptop. How do you want to begin?'}
        </p>
        {trouble ? <Trouble trouble={trouble} /> : null}
        {health?.problem ? <Banner tone="warn">{health.problem}</Banner> : null}
        {trouble ? <h2 className="pt-6 pb-2 text-xs font-semibold text-ink-3">Or begin with something else</h2> : null}
        <WaysToBegin sampleOpen={false} quiet={trouble !== null} />
        <section className="mt-6">
          <h2 className="pb-1 text-xs font-semibold text-ink-3">Or open one you have</h2>
          <ul className="flex flex-col">
            {files.map(({ file, name }) => (
              <li key={file}>
                <button
                  type="button"
                  onClick={() => void openWorkspace(file)}
                  className="flex h-row w-full items-center gap-3 rounded-1 px-2 text-left text-sm hover:bg-hover"
                >
                  <span className="shrink-0 font-medium">{name}</span>
                  <span className="cut min-w-0 flex-1 text-right text-xs text-ink-3">{file}</span>
                </button>
              </li>
            ))}
          </ul>
          <Button look="quiet" icon={FolderOpen} className="mt-1" onClick={() => askForWorkspace('open')}>
            Open a workspace file…
          </Button>
        </section>
      </div>
    </main>
  );
}
