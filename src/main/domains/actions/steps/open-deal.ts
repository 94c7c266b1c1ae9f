import type { Deal } from '../../../../contract/records/shapes.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import type { DealDesk } from '../records-for-actions.ts';
import { closedDeal, missingDeal, otherStep } from './refused-step.ts';

type Asked = { id: string; expected?: string | null };

/** The deal as it is within the command; refused when it is gone or closed, or stands on another step than expected. */
export function openDeal(tx: Transaction, desk: DealDesk, { id, expected }: Asked, now: number): Deal {
  const [deal] = desk.read(tx.db, [id], now);
  if (!deal) throw missingDeal(tx.db, id, now);
  if (expected !== undefined && expected !== (deal.nextStep?.id ?? null)) throw otherStep(tx.db, deal, expected, now);
  if (deal.outcome !== 'open') throw closedDeal(deal);
  return deal;
}
