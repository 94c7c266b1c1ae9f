import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import type { PocTab } from './poc-tabs.ts';

/** What each tab of a POC is handed: the whole plan, which is read once for the page and kept current. */
export interface TabProps {
  plan: PocPlan;
  go: (tab: PocTab) => void;
}
