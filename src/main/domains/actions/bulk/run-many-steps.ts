import type { Database } from 'better-sqlite3';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, CommandInfo } from '../../../platform/ledger/run-command.ts';
import { counted } from '../../../platform/text/short-text.ts';
import type { DealDesk } from '../records-for-actions.ts';
import { changeManySteps, type ManySteps } from './many-steps.ts';

export type ManyChanged = { changed: number; unchanged: number; command: string };
type Parts = { db: Database; run: Ledger['command']; desk: DealDesk };

/** Changes the next steps of many deals as one command. */
export async function runManySteps({ db, run, desk }: Parts, actor: Actor, many: ManySteps): Promise<ManyChanged> {
  // The label says how many changed, which is known only once they have.
  const info: CommandInfo = { label: 'Change many next actions', actor };
  const { changed, seq } = await run(info, (tx) => {
    const count = changeManySteps(tx, desk, many);
    info.label =
      'adopt' in many.change
        ? `Plan the suggested next step of ${counted(count, 'deal')}`
        : `Reschedule ${counted(count, 'next action')}`;
    return { changed: count, seq: tx.command };
  });
  return { changed, unchanged: many.ids.length - changed, command: commandId(db, seq) ?? '' };
}
