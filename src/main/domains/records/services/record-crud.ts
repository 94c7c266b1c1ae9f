import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { notFound } from '../../../platform/app-error.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow, type Values } from '../../../platform/ledger/write-row.ts';
import type { Wanted } from '../reading/in-order.ts';
import { changedFields } from './changed-fields.ts';
import { deleteRecords } from './delete-records.ts';
import { changeLabel } from './labels.ts';

/** What differs from one kind of record to another; the rest of create, patch and delete is the same. */
export type KindRules<R, P> = {
  kind: RecordKind;
  word: string;
  read(db: Database, wanted: Wanted): R[];
  /** How a label names the record: "Platform rollout", "note on Acme". */
  subject(record: R): string;
  createLabel(db: Database, fields: P): string;
  /** The columns that the input sets; all that have no default of their own when there is no record yet. */
  columns(tx: Transaction, input: P, current: R | undefined): Values;
};

export type Crud<R, F, P> = {
  get(id: string): R;
  create(actor: Actor, fields: F): Promise<R>;
  patch(actor: Actor, id: string, patch: P): Promise<R>;
  delete(actor: Actor, id: string): Promise<{ ok: true; command: string }>;
};

export function recordCrud<R extends { id: string }, F extends P, P extends object>(
  db: Database,
  ledger: Pick<Ledger, 'command'>,
  rules: KindRules<R, P>,
): Crud<R, F, P> {
  const find = (id: string): R => {
    const [record] = rules.read(db, { ids: [id] });
    if (!record) throw notFound(rules.word, id);
    return record;
  };
  return {
    get: find,
    async create(actor, fields) {
      const label = rules.createLabel(db, fields);
      const id = await ledger.command({ label, actor }, (tx) =>
        insertRow(tx.db, rules.kind, tx.now, rules.columns(tx, fields, undefined)),
      );
      return find(id);
    },
    async patch(actor, id, patch) {
      const current = find(id);
      const changes = changedFields(db, current, patch);
      if (changes.length === 0) return current;
      const label = changeLabel(rules.subject(current), changes);
      await ledger.command({ label, actor }, (tx) =>
        // Found again: while this command waited for its turn, another may have changed the record.
        changeRow(tx.db, rules.kind, { id, now: tx.now }, rules.columns(tx, patch, find(id))),
      );
      return find(id);
    },
    async delete(actor, id) {
      const label = `Delete ${rules.subject(find(id))}`;
      const seq = await ledger.command({ label, actor }, (tx) => {
        if (deleteRecords(tx.db, rules.kind, [id]) === 0) throw notFound(rules.word, id);
        return tx.command;
      });
      return { ok: true, command: commandId(db, seq) ?? '' };
    },
  };
}
