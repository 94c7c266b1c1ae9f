import type { Database } from 'better-sqlite3';
import { AppError } from '../../../platform/app-error.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import { invalid } from '../../../platform/invalid.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, CommandInfo, Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { cleanBody } from '../../../platform/text/clean-text.ts';
import { counted } from '../../../platform/text/short-text.ts';
import { isActive } from './active-mutes.ts';
import { type FindingId, readFindingId } from './finding-id.ts';

type Asked = { findingIds: readonly string[]; reason: string; until: string | null };
type Parts = { db: Database; command: Ledger['command']; now: () => number };

/** Accepts findings within a command, and answers how many. What is accepted already gets the new reason and day. */
export function muteThese(
  tx: Transaction,
  ids: readonly FindingId[],
  { reason, until }: Pick<Asked, 'reason' | 'until'>,
): number {
  const known = prepared<[string, string], string>(
    tx.db,
    'SELECT id FROM finding_mutes WHERE deal_id = ? AND rule_id = ?',
  ).pluck();
  const there = prepared<[string], number>(tx.db, 'SELECT 1 FROM deals WHERE id = ?').pluck();
  let muted = 0;
  for (const { dealId, ruleId } of ids) {
    if (there.get(dealId) === undefined) continue;
    const id = known.get(dealId, ruleId);
    if (id === undefined)
      insertRow(tx.db, 'finding_mutes', tx.now, { deal_id: dealId, rule_id: ruleId, reason, until });
    else changeRow(tx.db, 'finding_mutes', { id, now: tx.now }, { reason, until });
    muted++;
  }
  return muted;
}

/** Accepts findings, with a reason and perhaps until a day. */
export async function muteFindings({ db, command, now }: Parts, actor: Actor, asked: Asked) {
  const ids = [...new Map(asked.findingIds.map((id) => [id, readFindingId(id)])).values()];
  const { until } = asked;
  if (until !== null && !isActive({ until }, dayHere(now()))) {
    throw invalid('until', `until: ${until} is over already.`, 'Choose a day from today on, or none.');
  }
  const reason = cleanBody(asked.reason);
  if (!reason) throw invalid('reason', 'reason: it is not said why.', 'Say why, so that it can be understood later.');
  const info: CommandInfo = { label: 'Accept findings', actor };
  const { muted, seq } = await command(info, (tx) => {
    const n = muteThese(tx, ids, { reason, until });
    info.label = `Accept ${counted(n, 'finding')}`;
    return { muted: n, seq: tx.command };
  });
  if (muted === 0) {
    throw new AppError('NOT_FOUND', 'The deals of these findings are not in this workspace any more.', {
      remedy: 'Review the pipeline again to see what is left.',
    });
  }
  return { muted, command: commandId(db, seq) ?? '' };
}

/** Takes an acceptance back: the finding counts again. */
export async function unmuteFindings({ db, command }: Parts, actor: Actor, muteIds: readonly string[]) {
  const info: CommandInfo = { label: 'Take back what was accepted', actor };
  const { unmuted, seq } = await command(info, (tx) => {
    const remove = prepared<[string]>(tx.db, 'DELETE FROM finding_mutes WHERE id = ?');
    let n = 0;
    for (const id of new Set(muteIds)) n += remove.run(id).changes;
    info.label = `Accept ${counted(n, 'finding')} no longer`;
    return { unmuted: n, seq: tx.command };
  });
  if (unmuted === 0) {
    throw new AppError('NOT_FOUND', 'None of these acceptances is there any more.', {
      remedy: 'Somebody took them back already: look at the list again.',
    });
  }
  return { unmuted, command: commandId(db, seq) ?? '' };
}

type Row = {
  id: string;
  dealId: string;
  dealName: string;
  ruleId: string;
  reason: string;
  until: string | null;
  createdAt: number;
};

/** Everything that was accepted, latest first; also what is over. */
export function listMutes(db: Database, today: string, ruleName: (ruleId: string) => string) {
  const rows = prepared<[], Row>(
    db,
    `SELECT m.id, m.deal_id AS dealId, d.name AS dealName, m.rule_id AS ruleId, m.reason, m.until,
       m.created_at AS createdAt
     FROM finding_mutes m JOIN deals d ON d.id = m.deal_id ORDER BY m.created_at DESC, m.id DESC`,
  ).all();
  const items = rows.map((row) => ({
    ...row,
    ruleName: ruleName(row.ruleId),
    over: !isActive(row, today),
    createdAt: new Date(row.createdAt).toISOString(),
  }));
  return { items, nextCursor: null, total: items.length };
}
