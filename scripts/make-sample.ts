// Makes a workspace file with a sample in it: node scripts/make-sample.ts --deals 300 --out sample.throughline --seed any
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedSamplePipeline } from '../src/main/domains/pipeline/sample/seed-sample-pipeline.ts';
import { createDocsCatalogue } from '../src/main/domains/pocs/docs/docs-catalogue.ts';
import { seedSamplePocs } from '../src/main/domains/pocs/sample/seed-sample-pocs.ts';
import { shippedTemplates } from '../src/main/domains/pocs/templates/shipped-templates.ts';
import { seedDefaults } from '../src/main/domains/records/default-stages.ts';
import { generateSample } from '../src/main/domains/records/sample/generate-sample.ts';
import { writeSample } from '../src/main/domains/records/sample/write-sample.ts';
import { ledgeredTables as tables } from '../src/main/ledgered-tables.ts';
import { openDatabase } from '../src/main/platform/database/open.ts';
import { newId } from '../src/main/platform/ids.ts';
import { createChangeFeed } from '../src/main/platform/ledger/change-events.ts';
import { createLedger } from '../src/main/platform/ledger/ledger.ts';
import { indexNextChanges } from '../src/main/platform/ledger/row-index.ts';
import { syncTriggers } from '../src/main/platform/ledger/triggers.ts';

const { values } = parseArgs({
  options: {
    deals: { type: 'string', default: '300' },
    out: { type: 'string', default: 'sample.throughline' },
    seed: { type: 'string', default: 'throughline' },
    now: { type: 'string' },
  },
});
const deals = Number(values.deals);
const now = values.now === undefined ? Date.now() : Date.parse(values.now);
if (!Number.isInteger(deals) || deals < 1 || deals > 1_000_000 || Number.isNaN(now)) {
  console.error('Use --deals with a number from 1 to 1,000,000, and --now with a time such as 2026-03-31T09:00:00Z.');
  process.exit(1);
}
if (existsSync(values.out)) {
  console.error(`${values.out} is already there. Name another file with --out, or move that one away.`);
  process.exit(1);
}

const started = performance.now();
const sample = generateSample({ seed: values.seed, deals, now });
const generated = performance.now();
const db = openDatabase(values.out, { create: true });
syncTriggers(db, tables);
await seedDefaults(db, createLedger({ db, tables, feed: createChangeFeed(), file: values.out }));
const fact = db.prepare('INSERT OR REPLACE INTO workspace_facts (key, value) VALUES (?, ?)');
for (const [key, value] of [
  ['id', newId()],
  ['name', 'Sample workspace'],
  ['sample', '1'],
] as const) {
  fact.run(key, value);
}
writeSample(db, sample);
const resources = join(import.meta.dirname, '..', 'resources');
const docs = createDocsCatalogue({
  shipped: join(resources, 'docs', 'sentry.json'),
  own: join(resources, 'docs', 'own.json'),
});
seedSamplePocs(db, { shipped: shippedTemplates(join(resources, 'poc-templates')), linksFor: docs.linksFor, now });
seedSamplePipeline(db, { now });
const written = performance.now();
while (indexNextChanges(db, 50_000));
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
console.log(
  `${values.out}: ${sample.deals.length} deals, ${sample.accounts.length} accounts, ${sample.contacts.length} contacts, ${sample.activities.length} activities, ${sample.notes.length} notes ` +
    `(made in ${seconds(generated - started)}, written in ${seconds(written - generated)}, indexed in ${seconds(performance.now() - written)})`,
);
