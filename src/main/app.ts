import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Settings, WorkspaceSummary } from '../contract/workspace.ts';
import type { App, AppOptions, WindowState } from './app-shape.ts';
import { recordsProcedures } from './domains/records/records-procedures.ts';
import { historyProcedures } from './domains/workspace/history-procedures.ts';
import { AppError } from './platform/app-error.ts';
import { boundary } from './platform/boundary/boundary.ts';
import { createTransports } from './platform/boundary/transports.ts';
import { createLiveEvents } from './platform/live/live-events.ts';
import { createWorkers } from './platform/workers/workers.ts';
import { createWorkspace, freeFileFor } from './platform/workspace/create-workspace.ts';
import type { WorkerTasks } from './worker.ts';
import { openSession, tables, type WorkspaceSession } from './workspace-session.ts';

export async function createApp({ host, workspace }: AppOptions): Promise<App> {
  mkdirSync(host.home, { recursive: true });
  const log = pino({ level: 'warn' }, pino.destination(join(host.home, 'throughline.log')));
  const live = createLiveEvents();
  let session: WorkspaceSession | undefined;
  const workers = createWorkers<WorkerTasks>({
    workerFile: host.workerFile,
    onCommitted: (committed) => session?.ledger.announce(committed),
  });
  let settings: Settings = { theme: 'system', zoom: 100, yourName: '', closeToTray: true, welcomed: false };
  let windowState: WindowState | undefined;

  const at = (): WorkspaceSession => {
    if (session) return session;
    throw new AppError('NO_WORKSPACE', 'No workspace is open.', { remedy: 'Open one, or explore the sample.' });
  };
  const summary = (): WorkspaceSummary | null => {
    if (!session) return null;
    return { ...session.workspace.facts(), file: session.workspace.file, readOnlyReason: null };
  };
  const open = async (file: string): Promise<void> => {
    const next = await openSession({ file, workers, live, log });
    await session?.close();
    session = next;
    live.publish({ type: 'workspace' });
  };
  await open(
    workspace ??
      (await createWorkspace({ file: freeFileFor('My pipeline', host.home), name: 'My pipeline', tables })),
  );

  const ws = boundary.workspace;
  const router = {
    workspace: {
      ...historyProcedures(at),
      live: ws.live.handler(({ signal }) => live.stream(signal)),
      health: ws.health.handler(() => ({
        status: 'ok' as const,
        version: host.version,
        host: host.kind,
        workspace: summary(),
        keychain: { state: 'missing' as const, detail: '' },
        problem: session?.care.problem() ?? null,
      })),
      workspaces: { current: ws.workspaces.current.handler(summary) },
      settings: {
        get: ws.settings.get.handler(() => settings),
        change: ws.settings.change.handler(({ input }) => {
          settings = { ...settings, ...input };
          live.publish({ type: 'settings' });
          return settings;
        }),
      },
    },
    records: recordsProcedures(() => at().records),
  };

  return {
    ...createTransports(router, log),
    settings: {
      get: () => settings,
      change(patch) {
        settings = { ...settings, ...patch };
        return settings;
      },
    },
    onLive: live.subscribe,
    openPlace: (path) => live.publish({ type: 'open', path }),
    openWorkspace: open,
    openExternal: async (url) => {
      await host.openExternal(url);
      return true;
    },
    window: {
      get: () => windowState,
      set(state) {
        windowState = state;
      },
    },
    workspaceName: () => summary()?.name ?? null,
    undoLabel: () => session?.ledger.upcoming() ?? { undo: null, redo: null },
    undo: async () => void (await at().ledger.undo({ actor: { kind: 'person' } })),
    redo: async () => void (await at().ledger.redo({ actor: { kind: 'person' } })),
    async close() {
      await session?.close();
      await workers.close();
    },
  };
}
