import type { Database } from 'better-sqlite3';
import { runCommand } from '../../../platform/ledger/run-command.ts';
import { seedDefaults } from '../default-stages.ts';
import type { Sample } from './sample-shape.ts';
import { writeSample } from './write-sample.ts';

/** Fills a new workspace file, which nobody else has open yet, with the default stages and a sample. */
export async function seedSample(db: Database, sample: Sample): Promise<void> {
  await seedDefaults(db, { command: async (info, work) => runCommand(db, info, work).result });
  writeSample(db, sample);
}
