import type { Deal } from '../../../contract/records/shapes.ts';
import { notify } from '../../ui/index.ts';
import { askToComplete } from './step/step-state.ts';

/** The tray and notices lead here: asks what came of a step, unless the deal has gone on from it meanwhile. */
export function askToFinish(deal: Deal, stepId: string): void {
  if (deal.outcome === 'open' && deal.nextStep?.id === stepId) {
    askToComplete(deal);
    return;
  }
  notify({
    id: 'step-gone',
    message: 'This step is no longer the next one',
    detail: deal.nextStep ? `Now it is: ${deal.nextStep.what}` : `Nothing is planned on “${deal.name}” now.`,
  });
}
