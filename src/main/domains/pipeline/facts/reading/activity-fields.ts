import type { FactColumn, RelatedFacts } from '../fact-shapes.ts';
import { type ActivityRows, tagsOfContacts } from './activity-rows.ts';
import type { Context } from './context.ts';
import { createDictionary, numberColumn, numbersOf } from './dictionary.ts';
import type { NextSteps } from './next-step.ts';

export const customerKinds = ['call', 'meeting', 'email'];

/** What the activities of a deal come to; the next meeting may be its next step, too. */
export const activityFields = ['lastActivityAt', 'lastCustomerContactAt', 'lastMeetingAt', 'nextMeetingAt'];

export function activityColumns(
  context: Context,
  { size, deal, kind, at }: ActivityRows,
  steps: NextSteps | null,
): Map<string, FactColumn> {
  const { asOf } = context;
  const [last, contact, meeting, next] = activityFields.map(() => numbersOf(context.size));
  if (!last || !contact || !meeting || !next) return new Map();
  const isCustomer = kind.texts.map((text) => text !== null && customerKinds.includes(text));
  const isMeeting = kind.texts.map((text) => text === 'meeting');
  for (let row = 0; row < size; row++) {
    const i = deal[row] ?? 0;
    const moment = at[row] ?? Number.NaN;
    const which = kind.codes[row] ?? 0;
    if (moment <= (asOf[i] ?? Number.NaN)) {
      if (!(moment <= (last[i] ?? Number.NaN))) last[i] = moment;
      if (isCustomer[which] && !(moment <= (contact[i] ?? Number.NaN))) contact[i] = moment;
      if (isMeeting[which] && !(moment <= (meeting[i] ?? Number.NaN))) meeting[i] = moment;
    } else if (isMeeting[which] && !(moment >= (next[i] ?? Number.NaN))) next[i] = moment;
  }
  for (let i = 0; steps && i < context.size; i++) {
    if (steps.kind(i) !== 'meeting' || steps.form(i) !== 'action') continue;
    const planned = steps.at(i);
    if (planned >= (asOf[i] ?? Number.NaN) && !(planned >= (next[i] ?? Number.NaN))) next[i] = planned;
  }
  return new Map(activityFields.map((field, i) => [field, numberColumn([last, contact, meeting, next][i] ?? last)]));
}

export function relatedActivities(context: Context, rows: ActivityRows, fields: ReadonlySet<string>): RelatedFacts {
  const columns = new Map<string, FactColumn>();
  if (fields.has('kind')) columns.set('kind', { kind: 'text', ...rows.kind });
  if (fields.has('occurredAt')) columns.set('occurredAt', numberColumn(rows.at));
  for (const name of ['subject', 'body']) {
    const column = rows.more.get(name);
    if (column && fields.has(name)) columns.set(name, column);
  }
  if (fields.has('withTags')) columns.set('withTags', withTags(context, rows));
  return { size: rows.size, deal: rows.deal, columns };
}

function withTags(context: Context, rows: ActivityRows): FactColumn {
  const contacts = rows.more.get('contact');
  const { texts, code } = createDictionary('[]');
  if (contacts?.kind !== 'text') return { kind: 'text', codes: new Uint32Array(rows.size), texts };
  const tags = tagsOfContacts(context);
  const codeOf = Uint32Array.from(contacts.texts, (id) => code(id === null ? null : tags.get(id)));
  return { kind: 'text', codes: contacts.codes.map((contact) => codeOf[contact] ?? 0), texts };
}
