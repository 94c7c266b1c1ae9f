import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Evidence, StepKind } from '../../../../contract/records/next-step.ts';
import type { Deal, dealPatch } from '../../../../contract/records/shapes.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';

export type DealPatch = z.infer<typeof dealPatch>;

/** A step to be planned on a deal, as it is kept; times are ms. */
export type PlannedStep = {
  id: string;
  form: 'action';
  what: string;
  kind: StepKind;
  at: number;
  zone: string;
  allDay: boolean;
  ownerId: null;
  evidence: Evidence;
  since: number;
};

/** What records do for fixes within a command, on the connection of that command; also a worker's. */
export type FixDesk = {
  read(db: Database, ids: readonly string[], now: number): Deal[];
  /** Changes fields as an edit by hand does; answers whether anything is different now. */
  change(tx: Transaction, deal: Deal, patch: DealPatch): boolean;
  put(tx: Transaction, deal: Pick<Deal, 'id' | 'ownerId'>, step: PlannedStep): void;
};
