import type { Database } from 'better-sqlite3';
import type { Page, RecordKind } from '../../../../contract/base.ts';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import { changesOfRecord, type Placed } from './changes-of-record.ts';
import { talkAbout, talkEntries } from './talk-about.ts';

/**
 * Everything that happened to a record, newest first: what commands changed, and the notes and activities
 * about it. A cursor is the place in time of the last entry that was shown.
 */
export function recordTimeline(
  db: Database,
  kind: RecordKind,
  id: string,
  { limit = 50, cursor, with: others = [] }: { limit?: number; cursor?: string; with?: string[] } = {},
): Page<TimelineEntry> {
  const changes = changesOfRecord(db, kind, id, others);
  if (changes.length === 0 && !exists(db, kind, id)) throw notFound(oneOf[kind], id);
  const talk = talkAbout(db, kind, id);
  const from = cursor === undefined ? undefined : placeFrom(cursor);
  const shown: Placed[] = [...changes, ...talk]
    .filter((entry) => from === undefined || comesAfter(from, entry))
    .sort((a, b) => (comesAfter(a, b) ? -1 : 1));
  const page = shown.slice(0, limit);
  const last = page.at(-1);
  const told = talkEntries(db, page);
  const toldBy = new Map(changes.map(({ id: command, entry }) => [command, entry]));
  return {
    items: page.flatMap((place) => told.get(place.id) ?? toldBy.get(place.id)?.() ?? []),
    nextCursor: shown.length > page.length && last ? `${last.at}~${last.id}` : null,
    total: changes.length + talk.length,
  };
}

const oneOf: Record<RecordKind, string> = {
  accounts: 'account',
  contacts: 'contact',
  deals: 'deal',
  notes: 'note',
  activities: 'activity',
};

type Place = Pick<Placed, 'at' | 'id'>;

/** Whether `next` is further down, that is older. */
const comesAfter = (place: Place, next: Place): boolean =>
  next.at < place.at || (next.at === place.at && next.id < place.id);

function placeFrom(cursor: string): Place {
  const [, at, id] = /^(-?\d{1,16})~(.{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) {
    throw invalid('cursor', 'This cursor is not one that a timeline gave.', 'Send the nextCursor of the page before.');
  }
  return { at: Number(at), id };
}

const exists = (db: Database, kind: RecordKind, id: string): boolean =>
  db.prepare<[string]>(`SELECT 1 FROM "${kind}" WHERE id = ?`).get(id) !== undefined;
