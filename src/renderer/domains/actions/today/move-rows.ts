import type { Deal } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { notify } from '../../../ui/index.ts';
import type { Column } from '../board/columns.ts';
import { timeOrQuestion } from '../board/put-in-column.ts';
import { putOff } from '../board/put-off.ts';
import type { WhichDeals } from '../step/step-state.ts';

/** A row was dropped onto another group: it is due then, or its deal is asked what else the drop takes. */
export function moveRow(deal: Deal, to: Column): void {
  const time = timeOrQuestion(deal, to, new Date());
  if (time) putOff(deal, time).catch((failure: unknown) => tell(failure));
}

/** The same for all picked rows, which go to the day that the row in hand goes to. */
export function moveMany(which: WhichDeals, inHand: Deal, to: Column): void {
  if (to === 'parked') {
    notify({ id: 'not-there', message: 'Deals are parked one by one, each for its own reason.' });
    return;
  }
  const time = timeOrQuestion(inHand, to, new Date());
  if (time) core.actions.reschedule({ ...which, to: time.day }).catch((failure: unknown) => tell(failure));
}
