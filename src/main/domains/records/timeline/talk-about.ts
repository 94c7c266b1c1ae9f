import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import type { Activity, Note } from '../../../../contract/records/shapes.ts';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { changeSeqsOf } from '../../../platform/ledger/row-index.ts';
import { readActivities, readNotes } from '../reading/read-notes-and-activities.ts';
import type { Placed } from './changes-of-record.ts';

/** What makes a note or an activity part of a record's story. An account's has those of its deals and contacts. */
const about: Partial<Record<RecordKind, string>> = {
  deals: 'deal_id = @id',
  contacts: 'contact_id = @id',
  accounts: `account_id = @id OR deal_id IN (SELECT id FROM deals WHERE account_id = @id)
    OR contact_id IN (SELECT id FROM contacts WHERE account_id = @id)`,
};

export function talkAbout(db: Database, kind: RecordKind, id: string): Placed[] {
  const where = about[kind];
  if (where === undefined) return [];
  const found = (table: 'notes' | 'activities', time: string) =>
    db
      .prepare<{ id: string }, { id: string; at: number }>(`SELECT id, ${time} AS at FROM ${table} WHERE ${where}`)
      .all({ id })
      .map((place): Placed => ({ ...place, from: table }));
  return [...found('notes', 'created_at'), ...found('activities', 'occurred_at')];
}

/** The entries of those notes and activities that are shown, by id. */
export function talkEntries(db: Database, shown: Placed[]): Map<string, TimelineEntry> {
  const idsFrom = (from: Placed['from']) => shown.filter((place) => place.from === from).map(({ id }) => id);
  const authorOf = authors(db);
  return new Map([
    ...readNotes(db, { ids: idsFrom('notes') }).map((note) => [note.id, noteEntry(note, authorOf(note.id))] as const),
    ...readActivities(db, { ids: idsFrom('activities') }).map(
      (activity) => [activity.id, activityEntry(activity, authorOf(activity.id))] as const,
    ),
  ]);
}

type Author = Pick<TimelineEntry, 'actor' | 'actorName'>;

function authors(db: Database): (id: string) => Author {
  const commandOf = db.prepare<[number | undefined], Author>(
    'SELECT c.actor, c.actor_name AS actorName FROM changes h JOIN commands c ON c.seq = h.command WHERE h.seq = ?',
  );
  return (id) => commandOf.get(changeSeqsOf(db, id).at(-1)) ?? { actor: 'app', actorName: null };
}

const common = { command: null, undone: false, changes: [] };

const noteEntry = (note: Note, author: Author): TimelineEntry => ({
  ...common,
  ...author,
  id: note.id,
  at: note.createdAt,
  type: 'note',
  kind: 'notes',
  recordId: note.id,
  label: note.aboutName ? `Note on ${note.aboutName}` : 'Note',
  body: note.body,
});

const activityEntry = (activity: Activity, author: Author): TimelineEntry => ({
  ...common,
  ...author,
  actorName: activity.ownerName ?? author.actorName,
  id: activity.id,
  at: activity.occurredAt,
  type: 'activity',
  kind: 'activities',
  recordId: activity.id,
  label: `${words[activity.kind]}: ${activity.subject}`,
  body: activity.body,
});

const words = { call: 'Call', meeting: 'Meeting', email: 'E-mail', task: 'Task' };
