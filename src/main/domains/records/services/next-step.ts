import type { Database } from 'better-sqlite3';
import type { Evidence, StepKind } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { readDeals } from '../reading/read-deals.ts';
import { type DealPatch, dealRules } from './deals.ts';
import { checkLink } from './find-or-create.ts';
import { activityRules } from './notes-and-activities.ts';
import { listStages } from './stages.ts';

type StepOfDeal = {
  id: string;
  form: 'action' | 'park';
  what: string;
  kind: StepKind | null;
  at: number;
  zone: string;
  allDay: boolean;
  ownerId: string | null;
  evidence: Evidence | null;
  since: number;
};

type Done = { kind: StepKind; subject: string; body: string | null; ownerId: string | null; evidence: Evidence | null };

/** What is done to a deal from within a command on its next step. Works on any connection, also a worker's. */
export const dealDesk = {
  read: (db: Database, ids: readonly string[], now: number): Deal[] => readDeals(db, { ids }, now),

  /** Changes fields of a deal as an edit by hand does; answers whether anything is different now. */
  change(tx: Transaction, deal: Deal, patch: DealPatch): boolean {
    const changed = changeRow(tx.db, 'deals', { id: deal.id, now: tx.now }, dealRules.columns(tx, patch, deal));
    return changed.length > 0;
  },

  /** Stands a deal on this step. */
  put(tx: Transaction, deal: Pick<Deal, 'id' | 'ownerId'>, step: StepOfDeal): void {
    changeRow(tx.db, 'deals', { id: deal.id, now: tx.now }, stepColumns(tx, deal, step));
  },

  /** Tells in the timeline what was done. */
  log(tx: Transaction, deal: Pick<Deal, 'id'>, { evidence, ...done }: Done): string {
    const columns = activityRules.columns(tx, { ...done, dealId: deal.id }, undefined);
    return insertRow(tx.db, 'activities', tx.now, {
      ...columns,
      evidence: evidence && JSON.stringify(evidence),
    });
  },

  /** Moves a deal to the first stage in which deals are won, or lost; what was next on it is over. */
  close(tx: Transaction, deal: Deal, outcome: 'won' | 'lost', lostReason: string | null): void {
    const stage = listStages(tx.db).find((one) => one.outcome === outcome);
    if (!stage) {
      throw new AppError('CONFLICT', `This workspace has no stage for ${outcome} deals.`, {
        remedy: `Add one in the settings, with the outcome ${outcome}.`,
      });
    }
    const columns = dealRules.columns(tx, { stageId: stage.id, ...(lostReason ? { lostReason } : {}) }, deal);
    changeRow(tx.db, 'deals', { id: deal.id, now: tx.now }, { ...columns, ...(deal.nextStep ? noStep(tx) : {}) });
  },
};

const stepColumns = (tx: Transaction, deal: Pick<Deal, 'ownerId'>, step: StepOfDeal) => ({
  next_id: step.id,
  next_form: step.form,
  next_what: step.what,
  next_kind: step.kind,
  next_at: step.at,
  next_zone: step.zone,
  next_all_day: step.allDay ? 1 : 0,
  // Whoever owns the deal does it, also once the deal has another owner.
  next_owner_id: step.ownerId === deal.ownerId ? null : checkLink(tx.db, 'people', step.ownerId, 'ownerId'),
  next_evidence: step.evidence && JSON.stringify(step.evidence),
  next_since: step.since,
});

const noStep = (tx: Transaction) => ({
  next_id: null,
  next_form: null,
  next_what: null,
  next_kind: null,
  next_at: null,
  next_zone: null,
  next_all_day: null,
  next_owner_id: null,
  next_evidence: null,
  next_since: tx.now,
});
