import type { Database } from 'better-sqlite3';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { type HealthLine, healthOf } from '../health/health.ts';
import { activeMutes } from './active-mutes.ts';
import type { DealEvaluator } from './evaluate-now.ts';
import { byFinding, withMutes } from './mutes-of-deals.ts';
import { worstFirst } from './worst-first.ts';

type Parts = { db: Database; evaluator: DealEvaluator; now: () => number };

/** What is found about one deal now, and what its health comes to. */
export function findingsOfOneDeal(
  { db, evaluator, now }: Parts,
  id: string,
): { health: number; lines: HealthLine[]; items: Finding[] } {
  const [deal] = evaluator.evaluate([id]);
  if (!deal) throw notFound('deal', id);
  const items = withMutes(deal.findings, byFinding(activeMutes(db, dayHere(now()), id)));
  return { ...healthOf(items.filter(({ mute }) => mute === null)), items: items.sort(worstFirst) };
}
