import type { Evidence, StepKind } from '../../../../contract/records/next-step.ts';

/** A next step that another part of the app found reason for; `key` names what it was found from. */
export type Proposal = {
  dealId: string;
  key: string;
  what: string;
  kind: StepKind;
  at: number;
  zone: string;
  allDay: boolean;
  evidence: Evidence | null;
};
