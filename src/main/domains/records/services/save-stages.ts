import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Stage, stageFields } from '../../../../contract/records/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { counted } from '../../../platform/text/short-text.ts';
import { listStages } from './stages.ts';

export type StageInput = z.infer<typeof stageFields> & { id?: string };

/** Replaces the list of stages: those with an id (or a name) that is known are changed, others added, the rest go. */
export async function saveStages(db: Database, ledger: Ledger, actor: Actor, given: StageInput[]): Promise<Stage[]> {
  const wanted = given.map((stage, index) => ({
    ...stage,
    name: cleanLine(stage.name),
    position: stage.position ?? index,
  }));
  checkStages(wanted);
  await ledger.command({ label: 'Change the stages', actor }, (tx) => {
    const present = listStages(tx.db);
    const kept = new Set<string>();
    for (const [index, stage] of wanted.entries()) {
      const known = present.find(({ id, name }) =>
        stage.id === undefined ? name.toLowerCase() === stage.name.toLowerCase() : id === stage.id,
      );
      if (stage.id !== undefined && !known) {
        throw invalid(
          `stages.${index}.id`,
          `There is no stage with the id "${stage.id}".`,
          'Leave the id out to add a stage.',
        );
      }
      const { name, position, outcome, probability } = stage;
      if (known) changeRow(tx.db, 'stages', { id: known.id, now: tx.now }, { name, position, outcome, probability });
      kept.add(known?.id ?? insertRow(tx.db, 'stages', tx.now, { name, position, outcome, probability }));
    }
    for (const stage of present) if (!kept.has(stage.id)) removeStage(tx.db, stage);
  });
  return listStages(db);
}

function checkStages(stages: StageInput[]): void {
  const seen = new Set<string>();
  for (const [index, { name }] of stages.entries()) {
    if (!name) throw invalid(`stages.${index}.name`, 'A stage needs a name.');
    if (seen.has(name.toLowerCase())) throw invalid(`stages.${index}.name`, `Two stages are called "${name}".`);
    seen.add(name.toLowerCase());
  }
  if (!stages.some(({ outcome }) => outcome === 'open')) {
    throw invalid('stages', 'At least one stage has to be open, as new deals start there.');
  }
}

function removeStage(db: Database, { id, name }: Stage): void {
  const deals =
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM deals WHERE stage_id = ?').get(id)?.n ?? 0;
  if (deals > 0) {
    throw new AppError('CONFLICT', `The stage "${name}" cannot go: ${counted(deals, 'deal')} still in it.`, {
      remedy: 'Move those deals to another stage first.',
    });
  }
  db.prepare('DELETE FROM stages WHERE id = ?').run(id);
}
