import { type PocOutcome, type PocRisk, type PocStatus, pocOutcome, pocStatus } from '../../../contract/pocs/shapes.ts';
import { optionsOf, type Tone } from '../../ui/index.ts';

export const statusWords: Record<PocStatus, string> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  completed: 'Completed',
  blocked: 'Blocked',
};
export const statusTone: Record<PocStatus, Tone> = {
  not_started: 'calm',
  in_progress: 'thread',
  completed: 'good',
  blocked: 'bad',
};
export const statusOptions = optionsOf(pocStatus.options, statusWords);

export const outcomeWords: Record<PocOutcome, string> = {
  running: 'Running',
  won: 'Won',
  lost: 'Lost',
  cancelled: 'Cancelled',
};
export const outcomeOptions = optionsOf(pocOutcome.options, outcomeWords);

/** "At risk, 3 days late": what the seller sees and the customer never does. */
export function riskWords(risk: PocRisk, daysLate: number): string {
  const late = `${daysLate.toString()} ${daysLate === 1 ? 'day' : 'days'} late`;
  if (risk === 'at_risk') return `At risk, ${late}`;
  if (risk === 'stalled') return `Stalled, ${late}`;
  return risk === 'on_track' ? 'On track' : 'Ended';
}
export const riskTone: Record<PocRisk, Tone> = { on_track: 'good', at_risk: 'warn', stalled: 'bad', ended: 'calm' };

export function daysLeftWords(days: number | null): string {
  if (days === null) return 'No end date';
  if (days === 0) return 'Ends today';
  const many = Math.abs(days);
  const words = `${many.toString()} ${many === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${words} left` : `${words} over`;
}
