import words from '../../../../../resources/sample/pocs.json' with { type: 'json' };
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { addLine } from '../plan/change-lines.ts';
import { chooseLinks, type LinksFor } from '../plan/choose-links.ts';
import { addComment } from '../plan/comments.ts';
import { stack } from '../plan/parts/stack.ts';
import { values } from '../plan/parts/values.ts';

const dayMs = 86_400_000;
type Wanted = { place: number; heard: boolean; evidence: number; linksFor: LinksFor };

/** What two teams have put into a POC by the time that it runs. */
export function fillRunningPoc(tx: Transaction, pocId: string, { place, heard, evidence, linksFor }: Wanted): void {
  const { db, now } = tx;
  const customer = nameChampion(tx, pocId, heard);
  for (const name of words.stacks[place % words.stacks.length] ?? []) {
    addLine(tx, stack, pocId, { name, state: heard ? 'confirmed' : 'proposed' }, customer);
  }
  chooseLinks(tx, pocId, linksFor);
  const call = provingCall(tx, pocId);
  for (const id of [call, ...talkOf(tx, pocId)]) {
    insertRow(db, 'poc_calls', now, { poc_id: pocId, activity_id: id });
  }
  for (const value of words.values) {
    addLine(tx, values, pocId, { ...value, quotedFrom: words.call.subject, activityId: call });
  }
  const criteria = db
    .prepare<[string], string>('SELECT id FROM poc_criteria WHERE poc_id = ? ORDER BY position')
    .pluck()
    .all(pocId);
  for (const [i, id] of criteria.slice(0, evidence).entries()) {
    const found = words.evidence[i % words.evidence.length];
    if (!found) continue;
    changeRow(db, 'poc_criteria', { id, now }, { actual: found.actual, evidence_note: found.note, result: 'passed' });
  }
  if (heard) sayWhatIsSaid(tx, pocId, { customer, upTo: now });
  const internal_note = words.internalNotes[place % words.internalNotes.length] ?? '';
  changeRow(db, 'pocs', { id: pocId, now }, { internal_note });
}

/** What both sides wrote in the days before. */
export function sayWhatIsSaid(
  tx: Transaction,
  pocId: string,
  { customer, upTo }: { customer: string; upTo: number },
): void {
  for (const { side, daysAgo, body } of words.comments) {
    const theirs = side === 'theirs';
    addComment(tx, pocId, {
      ...{ onKind: 'poc', onId: pocId, body, shared: true },
      author: theirs ? customer : 'Solutions engineering',
      side: theirs ? 'theirs' : 'ours',
      saidAt: upTo - daysAgo * dayMs,
    });
  }
}

/** Who speaks for us on the other side, if anybody does. Answers who speaks to us there. */
export function nameChampion({ db, now }: Transaction, pocId: string, heard: boolean): string {
  const first = db
    .prepare<[string], { id: string; name: string }>(
      `SELECT id, name FROM poc_team WHERE poc_id = ? AND side = 'theirs' ORDER BY champion DESC, position LIMIT 1`,
    )
    .get(pocId);
  if (first && heard) changeRow(db, 'poc_team', { id: first.id, now }, { champion: 1 });
  return first?.name ?? 'The customer';
}

/** The call in which the customer said what the value framework quotes. */
function provingCall({ db }: Transaction, pocId: string): string {
  const poc = db
    .prepare<[string], { dealId: string; ownerId: string | null; at: number }>(
      `SELECT p.deal_id AS dealId, d.owner_id AS ownerId, p.created_at AS at
       FROM pocs p JOIN deals d ON d.id = p.deal_id WHERE p.id = ?`,
    )
    .get(pocId);
  const at = (poc?.at ?? 0) - 2 * dayMs;
  return insertRow(db, 'activities', at, {
    kind: 'call',
    subject: words.call.subject,
    body: words.call.body,
    occurred_at: at,
    duration_minutes: words.call.minutes,
    owner_id: poc?.ownerId ?? null,
    deal_id: poc?.dealId ?? null,
  });
}

const talkOf = ({ db }: Transaction, pocId: string): string[] =>
  db
    .prepare<[string], string>(
      `SELECT v.id FROM activities v JOIN pocs p ON p.deal_id = v.deal_id
       WHERE p.id = ? AND v.kind IN ('call', 'meeting') AND v.subject <> '${words.call.subject}'
       ORDER BY v.occurred_at DESC, v.id LIMIT 3`,
    )
    .pluck()
    .all(pocId);
