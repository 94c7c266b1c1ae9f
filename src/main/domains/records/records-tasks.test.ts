import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../platform/database/open.ts';
import { type Committed, createChangeFeed } from '../../platform/ledger/change-events.ts';
import { createLedger } from '../../platform/ledger/ledger.ts';
import { describeTable, syncTriggers } from '../../platform/ledger/triggers.ts';
import type { TaskContext } from '../../platform/workers/task.ts';
import { dump, person } from './open-test-records.ts';
import { createRecords } from './records-service.ts';
import { recordsTasks } from './records-tasks.ts';
import { generateSample } from './sample/generate-sample.ts';
import { seedSample } from './sample/seed-sample.ts';
import { ledgeredTables } from './schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('has a worker change very many, and the lists of the main process show it', async () => {
  const file = join(folder, 'many.throughline');
  const db = openDatabase(file, { create: true });
  const tables = ledgeredTables.map(describeTable);
  syncTriggers(db, tables);
  await seedSample(db, generateSample({ deals: 400 }));
  const ledger = createLedger({ db, tables, feed: createChangeFeed(), file });
  const committed: Committed[] = [];
  const context: TaskContext = {
    signal: { aborted: false, throwIfAborted() {} },
    progress() {},
    committed: (event) => committed.push(event),
  };
  const records = createRecords({
    db,
    ledger,
    inWorker: {
      bulk: (actor, many) => recordsTasks['records.bulk']({ file, actor, many }, context),
      deleteField: (actor, id) => recordsTasks['records.deleteField']({ file, actor, id }, context),
    },
  });
  const before = dump(db);
  const total = (await records.deals.list({ filter: 'source:is:Web walk-in' })).total;
  const result = await records.bulk('deals', person, { filter: '', set: { source: 'Web walk-in' } });
  expect(result).toMatchObject({ matched: 400, changed: 400 - total });
  expect(committed).toMatchObject([{ id: result.command, label: 'Change source of 400 deals to Web walk-in' }]);
  expect((await records.deals.list({ filter: 'source:is:Web walk-in' })).total).toBe(400);

  const seats = records.customFields.list().find(({ label }) => label === 'Seats');
  await records.customFields.delete(person, seats?.id ?? '');
  expect(committed.at(-1)?.label).toBe('Delete the field Seats of deals');
  expect((await records.deals.list({ limit: 500 })).items.some(({ custom }) => 'Seats' in custom)).toBe(false);

  await ledger.undo({ actor: person });
  await ledger.undo({ actor: person });
  expect(dump(db)).toBe(before);
  db.close();
});
