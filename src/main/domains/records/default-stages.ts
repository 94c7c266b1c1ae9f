import type { Database } from 'better-sqlite3';
import type { Ledger } from '../../platform/ledger/ledger.ts';

/** The stages of a new workspace. Their ids are readable, so that a script can name them. */
export const defaultStages = [
  { id: 'prospecting', name: 'Prospecting', outcome: 'open', probability: 10 },
  { id: 'discovery', name: 'Discovery', outcome: 'open', probability: 20 },
  { id: 'evaluation', name: 'Evaluation / POC', outcome: 'open', probability: 40 },
  { id: 'proposal', name: 'Proposal', outcome: 'open', probability: 60 },
  { id: 'negotiation', name: 'Negotiation', outcome: 'open', probability: 80 },
  { id: 'won', name: 'Won', outcome: 'won', probability: 100 },
  { id: 'lost', name: 'Lost', outcome: 'lost', probability: 0 },
] as const;

/** Gives a workspace without stages the default ones; leaves any other as it is. */
export async function seedDefaults(db: Database, ledger: Pick<Ledger, 'command'>): Promise<void> {
  if (db.prepare('SELECT 1 FROM stages LIMIT 1').get()) return;
  await ledger.command({ label: 'Set up the default stages', actor: { kind: 'app' } }, (tx) => {
    const insert = tx.db.prepare(
      'INSERT INTO stages (id, name, position, outcome, probability, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const [position, stage] of defaultStages.entries()) {
      insert.run(stage.id, stage.name, position, stage.outcome, stage.probability, tx.now, tx.now);
    }
  });
}
