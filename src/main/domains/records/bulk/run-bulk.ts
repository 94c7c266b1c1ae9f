import type { Database } from 'better-sqlite3';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Actor, CommandInfo } from '../../../platform/ledger/run-command.ts';
import { counted, titled } from '../../../platform/text/short-text.ts';
import { sayable } from '../services/changed-fields.ts';
import { changeLabel } from '../services/labels.ts';
import type { RunCommand } from '../services/run-command.ts';
import type { BulkChange, BulkKind, BulkResult } from './bulk-change.ts';
import { changeMany, type Many } from './change-many.ts';

/** Ends a command whose only point was to see what it would do. */
class OnlyPreview extends Error {
  readonly result: Omit<BulkResult, 'command'>;
  constructor(result: Omit<BulkResult, 'command'>) {
    super('A preview changes nothing.');
    this.result = result;
  }
}

/** Changes many records as one command, or shows what that would do. */
export async function runBulk(db: Database, run: RunCommand, actor: Actor, many: Many): Promise<BulkResult> {
  // The label says how many changed, which is known only once they have.
  const info: CommandInfo = { label: 'Change many records', actor };
  try {
    const { seq, ...result } = await run(info, (tx) => {
      const done = changeMany(tx, many);
      // A name that is new makes a record even in a preview, so what a preview did is taken back.
      if (many.change.preview) throw new OnlyPreview(done);
      info.label = bulkLabel(tx.db, many.kind, many.change, done.changed);
      return { ...done, seq: tx.command };
    });
    return { ...result, command: result.changed === 0 ? null : commandId(db, seq) };
  } catch (error) {
    if (error instanceof OnlyPreview) return { ...error.result, command: null };
    throw error;
  }
}

const words = { accounts: 'account', contacts: 'contact', deals: 'deal' };

function bulkLabel(db: Database, kind: BulkKind, change: BulkChange, n: number): string {
  const subject = counted(n, words[kind]);
  if (change.delete) return `Delete ${subject}`;
  const { addTags = [], removeTags = [], set = {} } = change;
  const fields = Object.entries(set).map(([field, value]) => ({ field, to: sayable(db, field, value) }));
  if (fields.length > 0) return changeLabel(subject, addTags.length + removeTags.length > 0 ? [] : fields);
  const tags = (names: string[]) => titled([...new Set(names)].map((name) => `“${name}”`).join(', '));
  if (removeTags.length === 0) return `Tag ${subject} ${tags(addTags)}`;
  return addTags.length === 0 ? `Take ${tags(removeTags)} off ${subject}` : `Change tags of ${subject}`;
}
