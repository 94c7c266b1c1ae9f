import { core, orpc } from '../../app/boundary.ts';
import { queryClient } from '../../app/query-client.ts';
import { notify } from '../../ui/index.ts';

/** Copies the workspace beside itself and says where. */
export async function backUpNow(): Promise<void> {
  const { file } = await core.workspace.backup({});
  await queryClient.invalidateQueries({ queryKey: orpc.workspace.backups.key() });
  notify({ tone: 'good', message: 'The workspace is backed up.', detail: file });
}
