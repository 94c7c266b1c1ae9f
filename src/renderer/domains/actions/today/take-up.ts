import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { notify } from '../../../ui/index.ts';
import type { WhichDeals } from '../step/step-state.ts';

/** Plans what is suggested for each of these deals; one undo takes it back. Those that have a step keep it. */
export async function takeUp(which: WhichDeals): Promise<void> {
  try {
    const { changed } = await core.actions.adopt(which);
    if (changed === 0) {
      notify({
        message: 'There was nothing to plan',
        detail: 'A suggestion is taken up only for deals that have no next step.',
      });
    }
  } catch (error) {
    tell(error, () => void takeUp(which));
  }
}
