import type { Database } from 'better-sqlite3';
import type { PocComment } from '../../../../contract/pocs/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, Transaction } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanBody, cleanLine } from '../../../platform/text/clean-text.ts';
import { pocName } from './line-labels.ts';
import { byOf } from './line-service.ts';
import { instantOf } from './part.ts';

type Row = Omit<PocComment, 'shared' | 'saidAt'> & { shared: number; saidAt: number };
export type CommentInput = Pick<PocComment, 'onKind' | 'onId' | 'body' | 'shared'>;
export type Said = CommentInput & Pick<PocComment, 'author' | 'side'> & { saidAt: number };

const columns = 'id, on_kind AS onKind, on_id AS onId, author, side, body, shared, said_at AS saidAt';
const tables = {
  milestone: 'poc_milestones',
  task: 'poc_tasks',
  criterion: 'poc_criteria',
  stack: 'poc_stack',
} as const;

const toComment = (row: Row): PocComment => ({ ...row, shared: row.shared === 1, saidAt: instantOf(row.saidAt) });

export const commentsOf = (db: Database, pocId: string): PocComment[] =>
  db
    .prepare<[string], Row>(`SELECT ${columns} FROM poc_comments WHERE poc_id = ? ORDER BY said_at, id`)
    .all(pocId)
    .map(toComment);

/** Keeps what somebody said, inside a command that is open. Answers its id. */
export function addComment(tx: Transaction, pocId: string, said: Said): string {
  const { onKind, onId } = said;
  const body = cleanBody(said.body);
  if (!body) throw invalid('body', 'body: there is nothing readable in it.');
  const there =
    onKind === 'poc'
      ? onId === pocId
      : tx.db.prepare<[string, string]>(`SELECT 1 FROM ${tables[onKind]} WHERE id = ? AND poc_id = ?`).get(onId, pocId);
  if (!there)
    throw notFound(onKind === 'poc' ? 'POC' : `${onKind === 'stack' ? 'technology' : onKind} of this POC`, onId);
  return insertRow(tx.db, 'poc_comments', tx.now, {
    poc_id: pocId,
    on_kind: onKind,
    on_id: onId,
    author: cleanLine(said.author),
    side: said.side,
    body,
    shared: Number(said.shared),
    said_at: said.saidAt,
  });
}

export const createComments = (db: Database, ledger: Pick<Ledger, 'command'>) => ({
  async add(actor: Actor, pocId: string, input: CommentInput): Promise<PocComment> {
    const side = actor.kind === 'customer' ? 'theirs' : 'ours';
    const label = `Comment on ${pocName(db, pocId)}`;
    const id = await ledger.command({ label, actor }, (tx) =>
      addComment(tx, pocId, { ...input, author: byOf(actor), side, saidAt: tx.now }),
    );
    const row = db.prepare<[string], Row>(`SELECT ${columns} FROM poc_comments WHERE id = ?`).get(id);
    if (!row) throw notFound('comment', id);
    return toComment(row);
  },
});
