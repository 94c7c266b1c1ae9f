import type { Standing } from '../../../../../contract/records/next-step.ts';
import { startOfDay } from '../../../../platform/schedule/local-time.ts';

type Stood = { open: boolean; form: string | null; at: number };

/** Where a deal stood with its next step at a moment, as records tell it for now; a week ends on Sunday. */
export function standingAt({ open, form, at }: Stood, asOf: number): Standing {
  if (!open) return 'closed';
  if (form === null || Number.isNaN(at)) return 'none';
  if (form === 'park') return at > asOf ? 'parked' : 'none';
  if (at < asOf) return 'overdue';
  const { today, sunday, nextSunday } = weekOf(asOf);
  if (at <= today) return 'today';
  if (at <= sunday) return 'thisWeek';
  return at <= nextSunday ? 'nextWeek' : 'later';
}

let known = { asOf: Number.NaN, today: 0, sunday: 0, nextSunday: 0 };
function weekOf(asOf: number) {
  if (known.asOf === asOf) return known;
  const toSunday = (7 - new Date(asOf).getDay()) % 7;
  const endOf = (daysOn: number) => startOfDay(asOf, daysOn + 1) - 1;
  known = { asOf, today: endOf(0), sunday: endOf(toSunday), nextSunday: endOf(toSunday + 7) };
  return known;
}
