import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useNotices } from '../domains/actions/notices/use-notices.ts';
import { useStepQuestion } from '../domains/actions/step/step-state.ts';
import { useAnswerDrop } from '../domains/pocs/answers/use-answer-drop.ts';
import { useNewPoc } from '../domains/pocs/create/new-poc-state.ts';
import { useNewRecord } from '../domains/records/create/new-record-state.ts';
import { FirstRun } from '../domains/workspace/first-run.tsx';
import { NoWorkspace } from '../domains/workspace/no-workspace.tsx';
import { WorkspaceDialogs } from '../domains/workspace/workspace-dialogs.tsx';
import { ErrorState } from '../ui/index.ts';
import { orpc } from './boundary.ts';
import { allCommands } from './commands.ts';
import { useShortcutSheet } from './keyboard/sheet-state.ts';
import { useShortcuts } from './keyboard/use-shortcuts.ts';
import { useLiveEvents } from './live/use-live-events.ts';
import { useLook } from './look/apply-look.ts';
import { Palette } from './palette/palette.tsx';
import { usePalette } from './palette/palette-state.ts';
import { problemOf } from './problems/problem.ts';
import { ConflictDialog } from './undo/conflict-dialog.tsx';
import { useGo } from './use-go.ts';

const NewRecordDialog = lazy(() => import('../domains/records/create/new-record-dialog.tsx'));
const NewPocDialog = lazy(() => import('../domains/pocs/create/new-poc-dialog.tsx'));
const loadStepDialogs = () => import('../domains/actions/step/step-dialogs.tsx');
const StepDialogs = lazy(loadStepDialogs);
const ShortcutSheet = lazy(() => import('./keyboard/shortcut-sheet.tsx'));

/** Around everything: what listens, and the decision whether there is a workspace to show. */
export function AppRoot() {
  const go = useGo();
  const tools = useMemo(() => ({ go }), [go]);
  useLiveEvents();
  useLook();
  useNotices();
  useAnswerDrop();
  useShortcuts(allCommands, tools);
  return (
    <>
      <Workspace />
      <Overlays />
      <WorkspaceDialogs />
      <ConflictDialog />
    </>
  );
}

function Workspace() {
  const current = useQuery(orpc.workspace.workspaces.current.queryOptions());
  if (current.data) {
    return (
      <>
        <Outlet />
        <FirstRun />
      </>
    );
  }
  if (current.data === null) return <NoWorkspace />;
  if (current.isError) {
    return (
      <main className="grid h-full place-items-center">
        <ErrorState
          failure={problemOf(current.error)}
          onRetry={() => void current.refetch()}
          retrying={current.isFetching}
        />
      </main>
    );
  }
  return <EmptyFrame />;
}

/** The same outline that index.html paints first, until the core has answered. */
function EmptyFrame() {
  return (
    <div
      aria-hidden
      className="grid h-full grid-cols-[13.5rem_minmax(0,1fr)] grid-rows-[2.75rem_minmax(0,1fr)] overflow-hidden"
    >
      <div className="row-span-2 border-r border-line bg-sunken" />
      <div className="border-b border-line bg-panel" />
    </div>
  );
}

/** The palette is part of the first load: who presses Ctrl-K goes on typing at once, and no key may get lost. */
function Overlays() {
  const palette = usePalette(({ open }) => open);
  const sheet = useShortcutSheet(({ open }) => open);
  const newRecord = useNewRecord(({ asking }) => asking !== null);
  const newPoc = useNewPoc(({ asking }) => asking);
  const step = useStepQuestion(({ asking }) => asking !== null);
  // Not part of the first load, but there before it is first asked for: who presses D goes on typing at once.
  useEffect(() => {
    // Ahead of time nothing is lost by a failure: who asks for the dialog loads it again, and is told.
    const idle = requestIdleCallback(() => void loadStepDialogs().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <>
      {palette ? <Palette /> : null}
      <Suspense>{sheet ? <ShortcutSheet /> : null}</Suspense>
      <Suspense>{step ? <StepDialogs /> : null}</Suspense>
      <Suspense>{newRecord ? <NewRecordDialog /> : null}</Suspense>
      <Suspense>{newPoc ? <NewPocDialog /> : null}</Suspense>
    </>
  );
}
