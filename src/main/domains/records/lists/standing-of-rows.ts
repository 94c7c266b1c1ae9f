import { type Standing, standings } from '../../../../contract/records/next-step.ts';
import { standingOf, weekAround } from '../standing/standing.ts';
import { columnOf, linkOf, type Reading, rowsOfOutcome } from './row-columns.ts';

/** What has to be looked at first stands first. */
export const standingOrder: readonly Standing[] = [
  'overdue',
  'today',
  'none',
  'thisWeek',
  'nextWeek',
  'later',
  'parked',
  'closed',
];

/** The place of each deal's standing in `standingOrder`. */
export function standingOfRows(reading: Reading): (row: number) => number {
  const open = rowsOfOutcome(reading.db, 'open');
  const stages = linkOf(reading, 'deals', 'stageId');
  const forms = columnOf(reading, 'nextForm');
  const times = columnOf(reading, 'nextAt');
  if (forms?.kind !== 'choice' || times?.kind !== 'number') return () => standingOrder.indexOf('none');
  const formAt = forms.texts.map((text) => (text === 'action' || text === 'park' ? text : null));
  const week = weekAround(reading.now);
  const place = new Map(standings.map((standing) => [standing, standingOrder.indexOf(standing)]));
  return (row) => {
    const at = times.values[row] ?? Number.NaN;
    const standing = standingOf(
      {
        open: open.has(stages[row] ?? 0),
        form: formAt[forms.values[row] ?? 0] ?? null,
        at: Number.isNaN(at) ? null : at,
      },
      week,
    );
    return place.get(standing) ?? 0;
  };
}
