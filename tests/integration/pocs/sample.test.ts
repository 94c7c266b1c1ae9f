import { expect, test } from 'vitest';
import { seedSamplePocs } from '../../../src/main/domains/pocs/sample/seed-sample-pocs.ts';
import { generateSample } from '../../../src/main/domains/records/sample/generate-sample.ts';
import { seedSample } from '../../../src/main/domains/records/sample/seed-sample.ts';
import { ledgeredTables as tables } from '../../../src/main/ledgered-tables.ts';
import { openMemoryLedger } from '../../../src/main/platform/ledger/fixtures/memory-ledger.ts';
import { docs, pocsOn, shipped } from './open-pocs.ts';

test('the sample has POCs in every state, with calls, docs and a past to learn from', async () => {
  const { db, ledger } = openMemoryLedger(tables);
  await seedSample(db, generateSample());
  seedSamplePocs(db, { shipped, linksFor: docs.linksFor, now: Date.now() });
  const { pocs } = pocsOn(db, ledger);
  const running = pocs.list({ outcome: 'running' }).items;
  expect(running.map(({ risk }) => risk)).toEqual(['stalled', 'at_risk', 'on_track', 'on_track']);
  for (const { id } of running) {
    const { links, calls, values, stack } = pocs.plan(id);
    expect([links, calls, values, stack].map(({ length }) => length > 0)).toEqual([true, true, true, true]);
  }
  const { templates } = pocs.report();
  expect(templates.map(({ won, lost }) => won > 0 && lost > 0)).toEqual([true, true, true]);
  expect(new Set(pocs.list({ limit: 500 }).items.map(({ dealId }) => dealId)).size).toBe(14);
  expect(ledger.upcoming().undo).toBeNull();
  expect(db.pragma('foreign_key_check')).toEqual([]);
});
