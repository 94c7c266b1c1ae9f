import type { ColumnMapping, ImportState } from '../../../../../contract/records/imports.ts';
import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../../platform/ledger/write-row.ts';
import type { CancelSignal } from '../../../../platform/workers/task.ts';
import { rememberMapping } from '../wizard/choose-mapping.ts';
import type { ImportPlan } from '../wizard/import-plan.ts';
import type { Value } from '../wizard/record-values.ts';
import { bulkTable } from './bulk-tables.ts';
import { accountFinder } from './find-accounts.ts';
import { peopleFinder } from './find-people.ts';
import { type Duplicates, type ImportCounts, noCounts } from './import-counts.ts';
import { noteWriter } from './note-writer.ts';
import type { Batch } from './read-batches.ts';
import { rowInserter } from './row-inserter.ts';
import { accountWriter } from './write-accounts.ts';
import { contactWriter } from './write-contacts.ts';
import { dealWriter } from './write-deals.ts';

export type ImportWork = {
  plan: ImportPlan;
  mapping: ColumnMapping;
  duplicates: Duplicates;
  /** About how many rows there will be. */
  expected: number;
  batches: Iterable<Batch>;
  signal: CancelSignal;
  progress(done: number, total: number): void;
};

export type Written = { counts: ImportCounts; problems: ImportState['problems'] };

const writers = { deals: dealWriter, accounts: accountWriter, contacts: contactWriter };

/** Writes a whole file as part of one command. Whatever goes wrong on the way takes all of it back. */
export function writeImport(tx: Transaction, work: ImportWork): Written {
  const { plan, duplicates, expected, batches, signal } = work;
  const { kind } = plan;
  const command = tx.command;
  addCustomFields(tx, plan);
  const bulk = bulkTable(tx.db, kind, { rows: expected, command });
  const withNotes = plan.columns.some(
    ({ target }) => target === 'description' || target === 'nextWhat' || target === 'nextAt',
  );
  const noteBulk = bulkTable(tx.db, 'notes', { rows: withNotes ? expected : 0, command });
  const withAccounts = kind !== 'accounts' && plan.columns.some(({ target }) => target.startsWith('account'));
  const accountBulk = bulkTable(tx.db, 'accounts', { rows: withAccounts ? expected / 5 : 0, command });
  const newAccounts = rowInserter(tx.db, 'accounts', ['id', 'name', 'domain'], {
    created_at: tx.now,
    updated_at: tx.now,
  });
  const notes = noteWriter(tx, kind, noteBulk);
  const writer = writers[kind](tx, {
    bulk,
    duplicates,
    accounts: accountFinder(tx, () => newAccounts),
    people: peopleFinder(tx),
    notes,
    zone: plan.timeZone,
    plans: plan.columns.some(({ target }) => target === 'nextAt'),
  });
  const counts = noCounts();
  const problems: Written['problems'] = [];

  for (const batch of batches) {
    signal.throwIfAborted();
    for (const row of batch.rows) counts[writer.write(row)]++;
    problems.push(...batch.problems);
    counts.read = batch.read;
    counts.failed = batch.failed;
    work.progress(batch.read, Math.max(batch.read, Math.round(batch.read / Math.max(batch.progress, 0.001))));
  }
  newAccounts.flush();
  writer.flush();
  notes.flush();
  for (const table of [accountBulk, bulk, noteBulk]) {
    signal.throwIfAborted();
    table.restore();
  }
  rememberMapping(tx.db, kind, work.mapping, tx.now);
  return { counts, problems };
}

function addCustomFields(tx: Transaction, { kind, columns }: ImportPlan): void {
  for (const { custom } of columns) {
    if (!custom?.isNew) continue;
    const { position } = tx.db
      .prepare<[string], { position: Value }>(
        'SELECT coalesce(max(position) + 1, 0) AS position FROM custom_fields WHERE record_kind = ?',
      )
      .get(kind) ?? { position: 0 };
    insertRow(tx.db, 'custom_fields', tx.now, {
      record_kind: kind,
      label: custom.label,
      type: custom.type,
      choices: JSON.stringify(custom.choices),
      position,
    });
  }
}
