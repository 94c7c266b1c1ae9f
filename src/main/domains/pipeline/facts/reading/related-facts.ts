import type { RelatedFacts } from '../fact-shapes.ts';
import { relatedActivities } from './activity-fields.ts';
import type { ActivityRows } from './activity-rows.ts';
import type { ContactRows } from './contacts.ts';
import type { Context } from './context.ts';
import type { NoteRows } from './notes.ts';
import { relatedPocs } from './pocs.ts';

type Read = { activities: ActivityRows | null; notes: NoteRows | null; contacts: ContactRows | null };

/** The records around deals that are needed. */
export function relatedFacts(context: Context, { activities, notes, contacts }: Read): Map<string, RelatedFacts> {
  const related = new Map<string, RelatedFacts>();
  for (const [name, fields] of context.needs.related) {
    if (name === 'activities' && activities) related.set(name, relatedActivities(activities, fields));
    if (name === 'notes' && notes) related.set(name, { size: notes.size, deal: notes.deal, columns: notes.columns });
    if (name === 'contacts' && contacts) related.set(name, withLast(contacts));
    if (name === 'pocs') related.set(name, relatedPocs(context, fields));
  }
  return related;
}

function withLast({ size, deal, columns, last }: ContactRows): RelatedFacts {
  return { size, deal, columns: last ? new Map([...columns, ['lastContactAt', last.column()]]) : columns };
}
