import type { Database } from 'better-sqlite3';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import type { Actor } from '../../../platform/ledger/actor.ts';
import { changeSeqsOf } from '../../../platform/ledger/row-index.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { shortTime } from '../../../platform/text/short-time.ts';

type Past = { actor: Actor['kind']; actorName: string | null; at: number; before: string; logged: 0 | 1 };

/** A deal that is not there: deleted, and then the ledger knows by whom and when. */
export function missingDeal(db: Database, id: string, now: number): AppError {
  const deleted = latest(db, id, `h.op = 3 AND h.tbl = 'deals'`);
  if (!deleted) return notFound('deal', id);
  const { name } = JSON.parse(deleted.before) as { name: string };
  return new AppError('NOT_FOUND', `"${titled(name)}" is gone: ${who(deleted)} deleted it ${when(deleted, now)}.`, {
    remedy: 'Undo that to have it back; nothing was changed now.',
  });
}

export const closedDeal = ({ name, outcome }: Deal): AppError =>
  new AppError('CONFLICT', `"${titled(name)}" is closed as ${outcome}; reopen it first.`, {
    remedy: 'Move it to an open stage, then plan what is next.',
  });

/** Another window, person or script was faster: who it was, when, and what the deal stands on now. */
export function otherStep(db: Database, deal: Deal, expected: string | null, now: number): AppError {
  const { id, name, nextStep } = deal;
  const past = expected === null ? undefined : latest(db, id, `h.field = 'next_id' AND h.before = @expected`, expected);
  const happened = !past
    ? `The next action of "${titled(name)}" is not the one that was seen.`
    : past.logged
      ? `${who(past)} completed the next action of "${titled(name)}" ${when(past, now)}.`
      : `${who(past)} planned something else on "${titled(name)}" ${when(past, now)}.`;
  const stands = nextStep
    ? `It is ${nextStep.form === 'park' ? 'parked' : `"${titled(nextStep.what)}"`} now.`
    : 'Nothing is planned now.';
  return new AppError('ALREADY_COMPLETED', `${happened} ${stands} Nothing was done twice.`, {
    remedy: 'Look at what is planned there now, and go on from that.',
  });
}

const who = ({ actor, actorName }: Past): string =>
  actorName ??
  { person: 'Somebody', app: 'Throughline', sync: 'A sync', claude: 'Claude', customer: 'The customer' }[actor];

const when = ({ at }: Past, now: number): string => `on ${shortTime(at, { now })}`;

function latest(db: Database, row: string, condition: string, expected?: string): Past | undefined {
  return db
    .prepare<{ seqs: string; expected: string | null }, Past>(
      `SELECT c.actor, c.actor_name AS actorName, c.at, h.before,
         EXISTS (SELECT 1 FROM changes a WHERE a.seq BETWEEN c.first_change AND c.last_change
           AND a.tbl = 'activities' AND a.op = 1) AS logged
       FROM changes h JOIN commands c ON c.seq = h.command
       WHERE h.seq IN (SELECT value FROM json_each(@seqs)) AND ${condition} ORDER BY h.seq DESC LIMIT 1`,
    )
    .get({ seqs: JSON.stringify(changeSeqsOf(db, row)), expected: expected ?? null });
}
