import { boundary } from '../../platform/boundary/boundary.ts';
import type { Workers } from '../../platform/workers/workers.ts';
import { backupFolderOf } from '../../platform/workspace/backup-names.ts';
import { type Backup, listBackups } from '../../platform/workspace/list-backups.ts';
import type { WorkspaceTasks } from '../../platform/workspace/workspace-tasks.ts';
import { type WorkspaceDesk, whole } from './workspace-desk.ts';

const shown = ({ file, madeAt, bytes, reason }: Backup) => ({
  file,
  madeAt: new Date(madeAt).toISOString(),
  bytes,
  reason,
});

/** Copies of a workspace: made, listed, put back, and taken along as files. */
export function copyProcedures({ desk, workers }: { desk: WorkspaceDesk; workers: Workers<WorkspaceTasks> }) {
  const { backup, backups, restore, exportEverything } = boundary.workspace;
  return {
    backup: backup.handler(async ({ input, signal }) => {
      const { workspace, departures } = desk.at();
      const to = input.to === undefined ? undefined : whole(input.to);
      const made = await workers.run('workspace.backup', { file: workspace.file, reason: 'manual', to }, { signal });
      if (to !== undefined) {
        const what = `Backup of ${workspace.facts().name}`;
        await departures.record({ kind: 'file', destination: made.file, what, bytes: made.bytes });
      }
      return shown(made);
    }),
    backups: backups.handler(() => {
      const items = listBackups(backupFolderOf(desk.at().workspace.file)).map(shown);
      return { items, nextCursor: null, total: items.length };
    }),
    restore: restore.handler(({ input }) => desk.restore(input.file)),
    exportEverything: exportEverything.handler(async ({ input, signal }) => {
      const { workspace, departures } = desk.at();
      const to = input.to === undefined ? undefined : whole(input.to);
      const exported = await workers.run('workspace.export', { file: workspace.file, to }, { signal });
      const bytes = exported.files.reduce((sum, file) => sum + file.bytes, 0);
      const what = `Everything in ${workspace.facts().name}`;
      await departures.record({ kind: 'file', destination: exported.folder, what, bytes });
      return exported;
    }),
  };
}
