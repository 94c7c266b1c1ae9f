import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { Page } from '../../../../contract/base.ts';
import { notFound } from '../../../platform/app-error.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { addLine, changeLine, deleteLine, type Fields, orderLines } from './change-lines.ts';
import { changeLabelOf, pocName } from './line-labels.ts';
import type { Part } from './part.ts';

export type Done = { ok: true; command: string };
export const byOf = (actor: Actor): string => actor.name ?? (actor.kind === 'person' ? 'You' : actor.kind);

/** Adding, changing, deleting and ordering the lines of one part of a plan, each as one command. */
export function createLines<R extends { id: string }>(db: Database, ledger: Pick<Ledger, 'command'>, part: Part<R>) {
  const owner = db.prepare<[string], string>(`SELECT poc_id FROM ${part.table} WHERE id = ?`).pluck();
  const find = (pocId: string, id: string): R => {
    const [line] = owner.get(id) === pocId ? part.read(db, { line: id }) : [];
    if (line) return line;
    pocName(db, pocId);
    throw notFound(`${part.word} of this POC`, id);
  };
  const titleOf = (line: R): string => {
    const value = new Map<string, unknown>(Object.entries(line)).get(part.called);
    return typeof value === 'string' ? value : part.word;
  };
  const done = (seq: number): Done => ({ ok: true, command: commandId(db, seq) ?? '' });

  return {
    list(pocId: string): Page<R> {
      pocName(db, pocId);
      const items = part.read(db, { poc: pocId });
      return { items, nextCursor: null, total: items.length };
    },
    async add(actor: Actor, pocId: string, fields: Fields): Promise<R> {
      const said = fields[part.called];
      const label = `Add ${part.word} "${titled(typeof said === 'string' ? said : '')}" to ${pocName(db, pocId)}`;
      const id = await ledger.command({ label, actor }, (tx) => {
        pocName(tx.db, pocId);
        return addLine(tx, part, pocId, fields, byOf(actor));
      });
      return find(pocId, id);
    },
    async patch(actor: Actor, line: { pocId: string; id: string }, fields: Fields): Promise<R> {
      const current = find(line.pocId, line.id);
      const held = new Map<string, unknown>(Object.entries(current));
      const changes = Object.entries(fields)
        .filter(([field, value]) => value !== undefined && !isDeepStrictEqual(held.get(field), value))
        .map(([field, to]) => ({ field, to }));
      if (changes.length === 0) return current;
      const label = changeLabelOf(part, { title: titleOf(current), poc: pocName(db, line.pocId) }, changes);
      await ledger.command({ label, actor }, (tx) => changeLine(tx, part, line, fields, byOf(actor)));
      return find(line.pocId, line.id);
    },
    async delete(actor: Actor, line: { pocId: string; id: string }): Promise<Done> {
      const title = titled(titleOf(find(line.pocId, line.id)));
      const label = `Delete ${part.word} "${title}" from ${pocName(db, line.pocId)}`;
      return done(
        await ledger.command({ label, actor }, (tx) => {
          deleteLine(tx, part, line);
          return tx.command;
        }),
      );
    },
    async reorder(actor: Actor, pocId: string, ids: readonly string[]): Promise<Done> {
      const label = `Put the ${part.many} of ${pocName(db, pocId)} in another order`;
      return done(
        await ledger.command({ label, actor }, (tx) => {
          orderLines(tx, part, pocId, ids);
          return tx.command;
        }),
      );
    },
  };
}
