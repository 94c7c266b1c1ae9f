import type { Database } from 'better-sqlite3';
import type { PocCall } from '../../../../contract/pocs/shapes.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { pocName } from './line-labels.ts';
import type { Done } from './line-service.ts';
import { instantOf } from './part.ts';

type Row = Omit<PocCall, 'occurredAt'> & { occurredAt: number };

const select = `SELECT c.id, c.activity_id AS activityId, v.subject, v.occurred_at AS occurredAt,
    v.duration_minutes AS durationMinutes, v.body
  FROM poc_calls c JOIN activities v ON v.id = c.activity_id`;
const toCall = (row: Row): PocCall => ({ ...row, occurredAt: instantOf(row.occurredAt) });

/** The calls and meetings that belong to a POC, latest first. */
export const callsOf = (db: Database, pocId: string): PocCall[] =>
  db.prepare<[string], Row>(`${select} WHERE c.poc_id = ? ORDER BY v.occurred_at DESC, c.id`).all(pocId).map(toCall);

export function createCalls(db: Database, ledger: Pick<Ledger, 'command'>) {
  const linked = (pocId: string, activityId: string): PocCall | undefined =>
    db
      .prepare<[string, string], Row>(`${select} WHERE c.poc_id = ? AND c.activity_id = ?`)
      .all(pocId, activityId)
      .map(toCall)[0];
  return {
    /** Linking one that is linked already is no mistake and changes nothing. */
    async link(actor: Actor, pocId: string, activityId: string): Promise<PocCall> {
      const poc = pocName(db, pocId);
      const subject = titled(callFor(db, pocId, activityId));
      await ledger.command({ label: `Link the call "${subject}" to ${poc}`, actor }, (tx) => {
        if (!linked(pocId, activityId))
          insertRow(tx.db, 'poc_calls', tx.now, { poc_id: pocId, activity_id: activityId });
      });
      const call = linked(pocId, activityId);
      if (!call) throw notFound('call', activityId);
      return call;
    },
    async unlink(actor: Actor, pocId: string, activityId: string): Promise<Done> {
      const poc = pocName(db, pocId);
      const call = linked(pocId, activityId);
      if (!call) throw notFound('call on this POC', activityId);
      const label = `Take the call "${titled(call.subject)}" off ${poc}`;
      const seq = await ledger.command({ label, actor }, (tx) => {
        tx.db.prepare('DELETE FROM poc_calls WHERE id = ?').run(call.id);
        return tx.command;
      });
      return { ok: true, command: commandId(db, seq) ?? '' };
    },
  };
}

/** The subject of a call or meeting of the deal, or of its account outside any other deal. */
function callFor(db: Database, pocId: string, activityId: string): string {
  const found = db
    .prepare<[string, string], { kind: string; subject: string; fits: number }>(
      `SELECT v.kind, v.subject, v.deal_id IS d.id OR (v.deal_id IS NULL AND d.account_id IS NOT NULL
         AND coalesce(v.account_id, c.account_id) IS d.account_id) AS fits
       FROM activities v LEFT JOIN contacts c ON c.id = v.contact_id, pocs p JOIN deals d ON d.id = p.deal_id
       WHERE v.id = ? AND p.id = ?`,
    )
    .get(activityId, pocId);
  if (!found) throw notFound('activity', activityId);
  if (found.kind !== 'call' && found.kind !== 'meeting') {
    throw new AppError('INVALID_INPUT', `“${titled(found.subject)}” is neither a call nor a meeting.`, {
      remedy: 'Link a call or a meeting.',
    });
  }
  if (!found.fits) {
    throw new AppError('INVALID_INPUT', `“${titled(found.subject)}” belongs to another deal.`, {
      remedy: 'Link a call of the deal that this POC is for.',
    });
  }
  return found.subject;
}
