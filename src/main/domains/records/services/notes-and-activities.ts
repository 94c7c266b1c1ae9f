import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Activity, activityPatch, Note, notePatch } from '../../../../contract/records/shapes.ts';
import { invalid } from '../../../platform/invalid.ts';
import { cleanBody } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { readActivities, readNotes } from '../reading/read-notes-and-activities.ts';
import { nameOf } from './changed-fields.ts';
import { mentioned, nameFrom } from './columns-from.ts';
import { checkLink } from './find-or-create.ts';
import type { KindRules } from './record-crud.ts';

export type NotePatch = z.infer<typeof notePatch>;
export type NoteFields = NotePatch & { body: string };
export type ActivityPatch = z.infer<typeof activityPatch>;
export type ActivityFields = ActivityPatch & Pick<Activity, 'kind' | 'subject'>;

type About = { accountId?: string | null; contactId?: string | null; dealId?: string | null };

const aboutColumns = (db: Database, about: About) => ({
  account_id: about.accountId && checkLink(db, 'accounts', about.accountId, 'accountId'),
  contact_id: about.contactId && checkLink(db, 'contacts', about.contactId, 'contactId'),
  deal_id: about.dealId && checkLink(db, 'deals', about.dealId, 'dealId'),
});

/** " on Acme", or nothing for what is about no record. */
function onWhat(db: Database, about: About): string {
  const name =
    nameOf(db, 'deals', about.dealId) ??
    nameOf(db, 'contacts', about.contactId) ??
    nameOf(db, 'accounts', about.accountId);
  return name ? ` on ${titled(name)}` : '';
}

export const noteRules: KindRules<Note, NotePatch> = {
  kind: 'notes',
  word: 'note',
  read: readNotes,
  subject: ({ aboutName }) => (aboutName ? `note on ${titled(aboutName)}` : 'note'),
  createLabel: (db, fields) => `Add note${onWhat(db, fields)}`,
  columns(tx, input) {
    const body = input.body === undefined ? undefined : cleanBody(input.body);
    if (body === '') throw invalid('body', 'body: there is nothing readable in it.');
    return mentioned({ body, ...aboutColumns(tx.db, input) });
  },
};

export const activityRules: KindRules<Activity, ActivityPatch> = {
  kind: 'activities',
  word: 'activity',
  read: readActivities,
  subject: ({ kind, subject }) => `${kind === 'email' ? 'e-mail' : kind} ${titled(subject)}`,
  createLabel: (db, fields) =>
    `Log ${fields.kind === 'email' ? 'e-mail' : fields.kind} ${titled(fields.subject ?? '')}${onWhat(db, fields)}`,
  columns: (tx, input, current) =>
    mentioned({
      kind: input.kind,
      subject: nameFrom(input.subject, 'subject'),
      body: input.body === undefined ? undefined : cleanBody(input.body ?? '') || null,
      occurred_at:
        input.occurredAt === undefined ? (current ? undefined : tx.now) : new Date(input.occurredAt).getTime(),
      duration_minutes: input.durationMinutes,
      owner_id: input.ownerId && checkLink(tx.db, 'people', input.ownerId, 'ownerId'),
      ...aboutColumns(tx.db, input),
    }),
};
