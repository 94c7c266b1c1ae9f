import type { Settings } from '../../../contract/workspace.ts';
import { core, orpc } from '../boundary.ts';
import { tell } from '../problems/tell.ts';
import { queryClient } from '../query-client.ts';

const key = orpc.workspace.settings.get.queryKey();

/** Shows the change at once, and takes it back if the core refuses it. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const before = queryClient.getQueryData(key);
  if (before) queryClient.setQueryData(key, { ...before, ...patch });
  try {
    queryClient.setQueryData(key, await core.workspace.settings.change(patch));
  } catch (error) {
    queryClient.setQueryData(key, before);
    tell(error, () => void changeSettings(patch));
  }
}

export const currentSettings = () => queryClient.getQueryData(key);
