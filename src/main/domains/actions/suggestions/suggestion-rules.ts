import type { Database } from 'better-sqlite3';
import type { SuggestionRule } from '../../../../contract/actions/shapes.ts';
import type { StepKind } from '../../../../contract/records/next-step.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';

export type RuleInput = Omit<SuggestionRule, 'id'> & { id?: string };

export const listRules = (db: Database): SuggestionRule[] =>
  db
    .prepare<[], SuggestionRule>(
      `SELECT id, stage_id AS stageId, after_kind AS afterKind, what, kind, lead_days AS leadDays,
         at_minutes AS atMinutes FROM step_suggestions ORDER BY position, id`,
    )
    .all();

/** What is usual in a stage after what was done: the nearer a rule is to both, the better. */
export function ruleFor(
  rules: readonly SuggestionRule[],
  stageId: string,
  after: StepKind | null,
): SuggestionRule | undefined {
  const find = (stage: string | null, done: StepKind | null) =>
    rules.find((rule) => rule.stageId === stage && rule.afterKind === done);
  return find(stageId, after) ?? find(stageId, null) ?? find(null, after) ?? find(null, null);
}

/** Replaces what is suggested: rules with a known id are changed, others added, the rest go. */
export async function saveRules(
  ledger: Pick<Ledger, 'command'>,
  stages: () => Stage[],
  actor: Actor,
  given: RuleInput[],
): Promise<void> {
  const wanted = given.map((rule) => ({ ...rule, what: cleanLine(rule.what) }));
  await ledger.command({ label: 'Change the suggested next steps', actor }, (tx) => {
    checkRules(wanted, stages());
    const present = new Set(listRules(tx.db).map(({ id }) => id));
    for (const [position, { id, stageId, afterKind, what, kind, leadDays, atMinutes }] of wanted.entries()) {
      const values = {
        stage_id: stageId,
        after_kind: afterKind,
        what,
        kind,
        lead_days: leadDays,
        at_minutes: atMinutes,
        position,
      };
      if (id === undefined) insertRow(tx.db, 'step_suggestions', tx.now, values);
      else if (present.delete(id)) changeRow(tx.db, 'step_suggestions', { id, now: tx.now }, values);
      else {
        throw invalid(
          `items.${position}.id`,
          `There is no suggestion with the id "${id}", or it is sent twice.`,
          'Leave the id out to add one.',
        );
      }
    }
    const remove = tx.db.prepare('DELETE FROM step_suggestions WHERE id = ?');
    for (const id of present) remove.run(id);
  });
}

function checkRules(rules: RuleInput[], stages: Stage[]): void {
  const seen = new Set<string>();
  for (const [index, { stageId, afterKind, what }] of rules.entries()) {
    const at = `items.${index}`;
    if (!what) throw invalid(`${at}.what`, `${at}.what: there is nothing readable in it.`, 'Say what is to be done.');
    const stage = stages.find(({ id }) => id === stageId);
    if (stageId !== null && !stage) throw invalid(`${at}.stageId`, `There is no stage with the id "${stageId}".`);
    if (stage && stage.outcome !== 'open') {
      throw invalid(`${at}.stageId`, `Deals in "${stage.name}" are closed: nothing comes next there.`);
    }
    const key = JSON.stringify([stageId, afterKind]);
    if (seen.has(key)) {
      const where = stage ? `in "${stage.name}"` : 'in any stage';
      throw invalid(
        at,
        `Two suggestions are for ${afterKind ? `after a ${afterKind} ` : ''}${where}.`,
        'Keep one of them.',
      );
    }
    seen.add(key);
  }
}
