import type { AnswerBody, AnswerItem } from '../../../../contract/pocs/packets.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow, type Values } from '../../../platform/ledger/write-row.ts';
import { cleanBody, cleanLine } from '../../../platform/text/clean-text.ts';

export type Applying = {
  tx: Transaction;
  pocId: string;
  body: AnswerBody;
  answeredBy: string;
  /** The calendar day it is here. */
  today: string;
  /** Moves the end of a line to a day, and what follows it. */
  moveEnd(tx: Transaction, pocId: string, lineId: string, day: string): void;
};

const tableOf = { milestone: 'poc_milestones', task: 'poc_tasks' } as const;

/** Writes one accepted item of an answer into the plan. What it says was checked when it was compared. */
export function applyItem(applying: Applying, { key }: Pick<AnswerItem, 'key'>): void {
  const { tx, pocId, body, answeredBy, today } = applying;
  const [what = '', ...rest] = key.split(':');
  const id = rest.at(-1) ?? '';
  const change = (table: string, row: string, values: Values) =>
    changeRow(tx.db, table, { id: row, now: tx.now }, values);
  const add = (table: string, values: Values) =>
    insertRow(tx.db, table, tx.now, { poc_id: pocId, position: nextPlace(tx, table, pocId), shared: 1, ...values });

  switch (what) {
    case 'status': {
      const said = body.statuses.find((one) => one.id === id);
      if (said) {
        const done_on = said.status === 'completed' ? today : null;
        change(tableOf[said.kind], id, { status: said.status, done_on });
      }
      return;
    }
    case 'date': {
      const said = body.dates.find((one) => one.id === id);
      // Accepting a date leaves it as it is; that they did is in the answer.
      if (said?.answer === 'proposed' && said.endDay) applying.moveEnd(tx, pocId, id, said.endDay);
      return;
    }
    case 'tick': {
      const said = body.criteria.find((one) => one.id === id);
      if (said) change('poc_criteria', id, { customer_ticked: Number(said.ticked) });
      return;
    }
    case 'actual': {
      const said = body.criteria.find((one) => one.id === id);
      if (said?.actual !== null && said !== undefined) change('poc_criteria', id, { actual: cleanLine(said.actual) });
      return;
    }
    case 'stack': {
      const said = body.stack.find((one) => one.id === id);
      if (!said) return;
      if (id.startsWith('new-')) {
        add('poc_stack', {
          platform: null,
          framework: null,
          name: cleanLine(said.name),
          note: cleanBody(said.note),
          state: said.state,
          confirmed_by: answeredBy,
        });
      } else change('poc_stack', id, { state: said.state, confirmed_by: answeredBy });
      return;
    }
    case 'stack-name': {
      const said = body.stack.find((one) => one.id === id);
      // Under another name it is another technology, which the docs catalogue finds by that name.
      if (said) change('poc_stack', id, { name: cleanLine(said.name), platform: null, framework: null });
      return;
    }
    case 'person': {
      const said = body.team.find((one) => one.id === id);
      if (!said) return;
      add('poc_team', {
        side: 'theirs',
        name: cleanLine(said.name),
        role: cleanLine(said.role),
        title: cleanLine(said.title),
        email: said.email === null ? null : cleanLine(said.email) || null,
        champion: 0,
        contact_id: null,
      });
      return;
    }
    case 'comment': {
      const said = body.comments.find((one) => one.id === id);
      if (!said) return;
      insertRow(tx.db, 'poc_comments', tx.now, {
        poc_id: pocId,
        on_kind: said.onKind,
        on_id: said.onKind === 'poc' ? pocId : said.onId,
        author: answeredBy,
        side: 'theirs',
        body: cleanBody(said.body),
        shared: 1,
        said_at: Date.parse(said.saidAt),
      });
      return;
    }
    case 'sign-off':
      if (body.signOff) change('pocs', pocId, { signed_by: cleanLine(body.signOff.name), signed_on: body.signOff.on });
  }
}

const nextPlace = ({ db }: Transaction, table: string, pocId: string): number =>
  (db.prepare<[string], number | null>(`SELECT max(position) FROM "${table}" WHERE poc_id = ?`).pluck().get(pocId) ??
    -1) + 1;
