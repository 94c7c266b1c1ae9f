import type { Settings } from '../../../contract/workspace.ts';
import { core, orpc } from '../boundary.ts';
import { tell } from '../problems/tell.ts';
import { queryClient } from '../query-client.ts';

const key = orpc.workspace.settings.get.queryKey();
let latest = 0;

/** Shows the change at once, and takes it back if the core refuses it. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  latest += 1;
  const own = latest;
  // An answer that is on its way was given before this change and would show the old value again.
  void queryClient.cancelQueries({ queryKey: key }, { revert: false });
  queryClient.setQueryData(key, (before) => before && { ...before, ...patch });
  try {
    const settings = await core.workspace.settings.change(patch);
    if (own === latest) queryClient.setQueryData(key, settings);
  } catch (error) {
    await queryClient.invalidateQueries({ queryKey: key });
    tell(error, () => void changeSettings(patch));
  }
}

export const currentSettings = () => queryClient.getQueryData(key);
