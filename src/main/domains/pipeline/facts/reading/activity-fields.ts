import type { FactColumn, RelatedFacts } from '../fact-shapes.ts';
import { activityKinds } from './activity-kinds.ts';
import type { ActivityRows } from './activity-rows.ts';
import type { Context } from './context.ts';
import { numberColumn, numbersOf } from './dictionary.ts';
import type { NextSteps } from './next-step.ts';

/** What the activities of a deal come to; the next meeting may be its next step, too. */
export const activityFields = ['lastActivityAt', 'lastCustomerContactAt', 'lastMeetingAt', 'nextMeetingAt'];

const [meetingKind, taskKind] = [activityKinds.indexOf('meeting') + 1, activityKinds.indexOf('task') + 1];

export function activityColumns(
  { size: deals, asOf }: Context,
  { size, deal, kind, at }: ActivityRows,
  steps: NextSteps | null,
): Map<string, FactColumn> {
  const last = numbersOf(deals);
  const contact = numbersOf(deals);
  const meeting = numbersOf(deals);
  const next = numbersOf(deals);
  for (let row = 0; row < size; row++) {
    const i = deal[row] ?? 0;
    const moment = at[row] ?? Number.NaN;
    const isMeeting = kind[row] === meetingKind;
    if (moment <= (asOf[i] ?? Number.NaN)) {
      if (!(moment <= (last[i] ?? Number.NaN))) last[i] = moment;
      if (kind[row] !== taskKind && !(moment <= (contact[i] ?? Number.NaN))) contact[i] = moment;
      if (isMeeting && !(moment <= (meeting[i] ?? Number.NaN))) meeting[i] = moment;
    } else if (isMeeting && !(moment >= (next[i] ?? Number.NaN))) next[i] = moment;
  }
  for (let i = 0; steps && i < deals; i++) {
    if (steps.kind(i) !== 'meeting' || steps.form(i) !== 'action') continue;
    const planned = steps.at(i);
    if (planned >= (asOf[i] ?? Number.NaN) && !(planned >= (next[i] ?? Number.NaN))) next[i] = planned;
  }
  return new Map([
    ['lastActivityAt', numberColumn(last)],
    ['lastCustomerContactAt', numberColumn(contact)],
    ['lastMeetingAt', numberColumn(meeting)],
    ['nextMeetingAt', numberColumn(next)],
  ]);
}

export function relatedActivities(rows: ActivityRows, fields: ReadonlySet<string>): RelatedFacts {
  const columns = new Map<string, FactColumn>();
  if (fields.has('kind')) columns.set('kind', { kind: 'text', codes: rows.kind, texts: [null, ...activityKinds] });
  if (fields.has('occurredAt')) columns.set('occurredAt', numberColumn(rows.at));
  for (const [name, column] of rows.more) if (fields.has(name)) columns.set(name, column);
  return { size: rows.size, deal: rows.deal, columns };
}
