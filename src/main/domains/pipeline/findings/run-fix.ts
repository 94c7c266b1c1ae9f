import type { Database } from 'better-sqlite3';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, CommandInfo } from '../../../platform/ledger/run-command.ts';
import { counted, titled } from '../../../platform/text/short-text.ts';
import { stagesOf } from '../reviews/evaluate.ts';
import type { DealEvaluator } from './evaluate-now.ts';
import type { FixDesk } from './fix-desk.ts';
import { type Fixing, fixThese } from './fix-findings.ts';

export type FixOutcome = { changed: number; unchanged: { findingId: string; why: string }[]; command: string | null };
type Parts = { db: Database; command: Ledger['command']; desk: FixDesk; evaluator: DealEvaluator };

/** Does what the rules of findings offer, as one command that can be undone. */
export async function runFix(
  { db, command, desk, evaluator }: Parts,
  actor: Actor,
  fixing: Fixing,
): Promise<FixOutcome> {
  // The label says what was done, which is known only once it is.
  const info: CommandInfo = { label: 'Fix findings', actor };
  const { seq, rules, ...done } = await command(info, (tx) => {
    const fixed = fixThese({ tx, desk, stages: stagesOf(db), evaluate: evaluator.evaluate }, fixing);
    const [only, ...others] = fixed.rules;
    const what = only !== undefined && others.length === 0 ? `: ${titled(only)}` : '';
    info.label = `Fix ${counted(fixed.changed, 'finding')}${what}`;
    return { ...fixed, seq: tx.command };
  });
  return { ...done, command: done.changed === 0 ? null : commandId(db, seq) };
}
