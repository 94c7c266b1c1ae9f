import { core } from '../../app/boundary.ts';
import { landAt } from '../../app/live/landing.ts';
import { changeSettings } from '../../app/look/change-settings.ts';
import { tell } from '../../app/problems/tell.ts';
import { exploreSample } from './open-workspace.ts';

/** The three ways to begin. Each ends the welcome only when it has worked. */
export const welcomed = () => changeSettings({ welcomed: true });

export async function beginWithSample(alreadyOpen: boolean): Promise<void> {
  if (!alreadyOpen) await exploreSample();
  await welcomed();
}

/** An import needs somewhere to go: an empty workspace, which can be renamed at any time. */
export async function beginWithImport(): Promise<void> {
  try {
    landAt('/import');
    await core.workspace.workspaces.create({ name: 'My pipeline' });
    await welcomed();
  } catch (error) {
    landAt('/');
    tell(error, () => void beginWithImport());
  }
}
