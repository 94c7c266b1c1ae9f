import type { Settings as ShownSettings } from '../../../contract/workspace.ts';
import { boundary } from '../../platform/boundary/boundary.ts';
import type { Secrets } from '../../platform/secrets/secrets.ts';
import { recentWorkspaces } from '../../platform/settings/recent-workspaces.ts';
import type { Settings } from '../../platform/settings/settings.ts';
import type { Workers } from '../../platform/workers/workers.ts';
import type { WorkspaceTasks } from '../../platform/workspace/workspace-tasks.ts';
import { copyProcedures } from './copy-procedures.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

export type WorkspaceDeps = {
  host: 'electron' | 'browser';
  version: string;
  desk: WorkspaceDesk;
  settings: Settings;
  secrets: Pick<Secrets, 'state'>;
  workers: Workers<WorkspaceTasks>;
  /** The workspace that would not open at the start. */
  trouble(): StartTrouble | null;
};

export type StartTrouble = { file: string; code: string; message: string; remedy: string };

const allOf = <T>(items: T[]) => ({ items, nextCursor: null, total: items.length });

/** The procedures of the workspace itself; undo, redo and the timeline are told apart, in history. */
export function workspaceProcedures({ host, version, desk, settings, secrets, workers, trouble }: WorkspaceDeps) {
  const { health, jobs, workspaces, settings: shown, departures } = boundary.workspace;
  return {
    ...copyProcedures({ desk, workers }),
    health: health.handler(() => {
      const sentences = [settings.problem(), desk.current()?.care.problem() ?? null];
      const problem = sentences.filter((sentence) => sentence !== null).join(' ') || null;
      const status = problem === null ? ('ok' as const) : ('attention' as const);
      return {
        status,
        version,
        host,
        workspace: desk.summary(),
        keychain: secrets.state(),
        problem,
        trouble: trouble(),
      };
    }),
    jobs: {
      list: jobs.list.handler(({ input }) => desk.at().jobs.list(input)),
      get: jobs.get.handler(({ input }) => desk.at().jobs.get(input.id)),
      cancel: jobs.cancel.handler(({ input }) => desk.at().jobs.cancel(input.id)),
      retry: jobs.retry.handler(({ input }) => desk.at().jobs.retry(input.id)),
    },
    workspaces: {
      recent: workspaces.recent.handler(() => allOf(recentWorkspaces(settings))),
      current: workspaces.current.handler(() => desk.summary()),
      create: workspaces.create.handler(({ input }) => desk.create(input)),
      open: workspaces.open.handler(({ input }) => desk.open(input.file)),
      rename: workspaces.rename.handler(({ input }) => desk.rename(input.name)),
      forget: workspaces.forget.handler(({ input }) => {
        desk.forget(input.file);
        return { ok: true as const };
      }),
      recover: workspaces.recover.handler(({ input }) => desk.recover(input)),
      exploreSample: workspaces.exploreSample.handler(() => desk.exploreSample()),
      removeSample: workspaces.removeSample.handler(async () => {
        await desk.removeSample();
        return { ok: true as const };
      }),
    },
    settings: {
      get: shown.get.handler(() => settings.shown()),
      change: shown.change.handler(({ input }): ShownSettings => {
        settings.set(input);
        return settings.shown();
      }),
    },
    departures: departures.handler(({ input }) => desk.at().departures.list(input)),
  };
}
