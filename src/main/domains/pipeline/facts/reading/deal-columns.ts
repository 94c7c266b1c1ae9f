import type { FactColumn } from '../fact-shapes.ts';
import { accountFields, readAccounts, readOwners } from './account-fields.ts';
import { activityColumns, activityFields } from './activity-fields.ts';
import { type ActivityRows, readActivities } from './activity-rows.ts';
import { aroundColumn, aroundFields } from './around-fields.ts';
import type { Context } from './context.ts';
import { customColumn, customFieldsOf } from './custom-columns.ts';
import { type LastContacts, readLastContacts } from './last-contacts.ts';
import { nextStepColumn, nextStepFields, nextSteps } from './next-step.ts';
import { type NoteRows, readNotes } from './notes.ts';
import { ownFields } from './own-fields.ts';

const ofAccount = 'account.custom.';
const ofDeal = 'custom.';

/** The columns of deals that are needed, and what was read on the way; `last` is told of activities. */
export function dealColumns(
  context: Context,
  last: LastContacts | null,
): {
  columns: Map<string, FactColumn>;
  activities: ActivityRows | null;
  notes: NoteRows | null;
} {
  const { needs, own, size } = context;
  const columns = new Map<string, FactColumn>();
  const needed = [...needs.deal];
  for (const field of needed) {
    const make = Object.hasOwn(ownFields, field) ? ownFields[field] : undefined;
    if (make) columns.set(field, make(context));
    else if (aroundFields.includes(field)) columns.set(field, aroundColumn(context, field));
  }
  if (needs.deal.has('owner')) columns.set('owner', readOwners(context));

  const customOfAccount = needed.filter((field) => field.startsWith(ofAccount));
  const asked = needed.filter((field) => accountFields.includes(field));
  if (asked.length + customOfAccount.length > 0) {
    const accounts = readAccounts(context, asked, customOfAccount.length > 0);
    for (const [field, column] of accounts.columns) columns.set(field, column);
    setCustom('accounts', ofAccount, customOfAccount, accounts.customOf);
  }
  setCustom(
    'deals',
    ofDeal,
    needed.filter((field) => field.startsWith(ofDeal)),
    (i) => own.text('custom', i),
  );

  const fromActivities = needed.filter((field) => activityFields.includes(field));
  const related = needs.related.get('activities');
  const wanted = fromActivities.length > 0 || related !== undefined;
  const told = wanted && !context.among ? last : null;
  const activities = wanted ? readActivities(context, related ?? new Set(), told) : null;
  if (last && !told) readLastContacts(context, last);
  const stepFields = needed.filter((field) => nextStepFields.includes(field));
  const steps = stepFields.length > 0 || needs.deal.has('nextMeetingAt') ? nextSteps(context) : null;
  if (steps) for (const field of stepFields) columns.set(field, nextStepColumn(context, steps, field));
  if (activities && fromActivities.length > 0) {
    const found = activityColumns(context, activities, steps);
    for (const field of fromActivities) {
      const column = found.get(field);
      if (column) columns.set(field, column);
    }
  }
  const aboutNotes = needs.related.get('notes');
  const notes = aboutNotes || needs.deal.has('lastNoteAt') ? readNotes(context, aboutNotes ?? new Set()) : null;
  if (notes && needs.deal.has('lastNoteAt')) columns.set('lastNoteAt', { kind: 'number', values: notes.lastNoteAt });
  return { columns, activities, notes };

  function setCustom(
    kind: 'deals' | 'accounts',
    prefix: string,
    fields: string[],
    textAt: Parameters<typeof customColumn>[2],
  ): void {
    if (fields.length === 0) return;
    const known = customFieldsOf(context.db, kind);
    for (const field of fields) {
      const custom = known.find(({ label }) => `${prefix}${label}` === field);
      // A field that was taken away is known of no deal.
      columns.set(field, customColumn(size, custom ?? { label: '', type: 'text' }, textAt));
    }
  }
}
