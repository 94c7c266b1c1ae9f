import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { changeSeqsOf } from '../../../platform/ledger/row-index.ts';
import { readableChanges } from './readable-changes.ts';

type Row = {
  seq: number;
  command: number;
  tbl: string;
  row: string;
  op: 1 | 2 | 3;
  field: string;
  before: unknown;
  after: unknown;
};
type Command = {
  seq: number;
  id: string;
  label: string;
  actor: TimelineEntry['actor'];
  actor_name: string | null;
  kind: 'do' | 'undo' | 'redo';
  undone_by: number | null;
  at: number;
};

/** An entry's place in time, by which those of all sources are merged. */
export type Placed = { at: number; id: string; from: 'commands' | 'notes' | 'activities' };
export type PlacedChange = Placed & { entry: () => TimelineEntry };

/** What commands did to a record, its links with contacts and what else is told with it, one entry for each command, newest first. */
export function changesOfRecord(db: Database, kind: RecordKind, id: string, others: string[] = []): PlacedChange[] {
  const rows = [id, ...linkIds(db, kind, id), ...others].flatMap((row) => changeSeqsOf(db, row)).sort((a, b) => b - a);
  const changes = db
    .prepare<[string], Row>(
      `SELECT seq, command, tbl, row, op, field, before, after FROM changes
       WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq DESC`,
    )
    .all(JSON.stringify(rows));
  const byCommand = Map.groupBy(changes, ({ command }) => command);
  const commands = db
    .prepare<[string], Command>(
      `SELECT seq, id, label, actor, actor_name, kind, undone_by, at FROM commands
       WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id DESC`,
    )
    .all(JSON.stringify([...byCommand.keys()]));
  let currency = currencyNow(db, kind, id);
  return commands.map((command) => {
    const own = (byCommand.get(command.seq) ?? []).filter((change) => change.row === id).toReversed();
    const after = currency;
    const before = own.find(({ field }) => field === 'currency');
    if (before) currency = before.before;
    return {
      at: command.at,
      id: command.id,
      from: 'commands',
      entry: () => entryOf(db, { kind, id, command, own, currency: after }),
    };
  });
}

/** Links of a deal or a contact, whose changes are part of its story. */
function linkIds(db: Database, kind: RecordKind, id: string): string[] {
  if (kind !== 'deals' && kind !== 'contacts') return [];
  const column = kind === 'deals' ? 'deal_id' : 'contact_id';
  return db.prepare<[string], string>(`SELECT id FROM deal_contacts WHERE ${column} = ?`).pluck().all(id);
}

function currencyNow(db: Database, kind: RecordKind, id: string): unknown {
  if (kind !== 'deals' && kind !== 'accounts') return null;
  return db.prepare<[string], unknown>(`SELECT currency FROM "${kind}" WHERE id = ?`).pluck().get(id) ?? null;
}

type Told = { kind: RecordKind; id: string; command: Command; own: Row[]; currency: unknown };

function entryOf(db: Database, { kind, id, command, own, currency }: Told): TimelineEntry {
  const made = own.some(({ op }) => op === 1);
  return {
    id: command.id,
    at: new Date(command.at).toISOString(),
    type: 'change',
    kind,
    recordId: id,
    label: made && command.kind === 'do' ? createdLabel(command.label) : command.label,
    actor: command.actor,
    actorName: command.actor_name,
    // Undoing an undo is a redo, which is asked for by the command that was undone.
    command: command.kind === 'do' ? command.id : null,
    undone: command.undone_by !== null,
    changes: readableChanges(
      db,
      own.filter(({ op }) => op === 2),
      currency,
    ),
    body: null,
  };
}

/** "Created", or where it came with others, also with what: "Created: Import deals.csv". */
const createdLabel = (label: string): string => (/^(Add|Log) /.test(label) ? 'Created' : `Created: ${label}`);
