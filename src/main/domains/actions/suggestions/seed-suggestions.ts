import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { explainFileError } from '../../../platform/files/explain-file-error.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import type { DefaultStep } from './default-steps.ts';

const remembered = 'next_steps_seeded';

/**
 * Gives a workspace the usual next steps, once: what a person deletes stays deleted. One that has rules of its own
 * by now keeps those.
 */
export async function seedSuggestions(
  db: Database,
  ledger: Pick<Ledger, 'command'>,
  { file, stages }: { file: string; stages: () => Stage[] },
): Promise<void> {
  if (db.prepare('SELECT 1 FROM workspace_facts WHERE key = ?').get(remembered)) return;
  // With it comes all that reads YAML, which is for new workspaces only.
  const { readDefaultSteps } = await import('./default-steps.ts');
  const steps = readDefaultSteps(await textOf(file), basename(file));
  await ledger.command({ label: 'Set up the usual next steps', actor: { kind: 'app' } }, (tx) => {
    const { changes } = tx.db
      .prepare(`INSERT INTO workspace_facts (key, value) VALUES (?, 'yes') ON CONFLICT DO NOTHING`)
      .run(remembered);
    if (changes === 0 || tx.db.prepare('SELECT 1 FROM step_suggestions LIMIT 1').get()) return;
    const present = stages();
    for (const [position, step] of steps.entries()) {
      const stage = stageOf(step, present);
      if (stage === undefined) continue;
      insertRow(tx.db, 'step_suggestions', tx.now, {
        stage_id: stage,
        after_kind: step.after ?? null,
        what: step.do,
        kind: step.kind,
        lead_days: step.in,
        at_minutes: minutesOf(step.at),
        position,
      });
    }
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw explainFileError(error, file);
  }
}

/** Undefined: this workspace has no such stage. Null: the step is for any. */
function stageOf({ stage }: DefaultStep, stages: Stage[]): string | null | undefined {
  if (stage === undefined) return null;
  const lower = stage.toLowerCase();
  return stages.find(({ id, name, outcome }) => outcome === 'open' && (id === stage || name.toLowerCase() === lower))
    ?.id;
}

function minutesOf(at: string | undefined): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(at ?? '') ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
