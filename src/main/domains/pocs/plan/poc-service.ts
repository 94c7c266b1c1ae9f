import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Poc, pocPatch } from '../../../../contract/pocs/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, type Values } from '../../../platform/ledger/write-row.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { cleanBody, cleanLine } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { isInRange, numberOf } from '../dates/day-number.ts';
import { dateRefused } from '../dates/explain-trouble.ts';
import type { Templates } from '../templates/templates.ts';
import { pocName } from './line-labels.ts';
import type { Done } from './line-service.ts';
import { inOrder } from './move-dates.ts';
import { settleDates } from './plan-dates.ts';
import { readPoc } from './read-pocs.ts';
import { startPoc } from './start-poc.ts';
import { name as nameFrom } from './take-value.ts';

export type PocPatch = z.infer<typeof pocPatch>;
export type StartInput = { dealId: string; name?: string; template: string; kickoff: string };

/** Starting, changing and deleting whole POCs. */
export function createPocRecords(options: { db: Database; ledger: Pick<Ledger, 'command'>; templates: Templates }) {
  const { db, ledger, templates } = options;
  const get = (id: string): Poc => readPoc(db, id, templates.names());
  return {
    get,
    async create(actor: Actor, input: StartInput): Promise<Poc> {
      const { dealId, name, kickoff } = input;
      const deal = db.prepare<[string], string>('SELECT name FROM deals WHERE id = ?').pluck().get(dealId);
      if (deal === undefined) throw notFound('deal', dealId);
      const template = templates.current(input.template);
      if (!isInRange(numberOf(kickoff)))
        throw dateRefused({ why: 'range', line: 'kickoff', edge: 'end', title: 'Kickoff' });
      const label = `Start ${titled(cleanLine(name ?? '') || 'a POC')} on ${titled(deal)} from ${titled(template.plan.name)}`;
      const id = await ledger.command({ label, actor }, (tx) => startPoc(tx, { dealId, name, kickoff, template }));
      return get(id);
    },
    async patch(actor: Actor, id: string, patch: PocPatch): Promise<Poc> {
      const current = get(id);
      const held = new Map<string, unknown>(Object.entries(current));
      const changed = Object.entries(patch).filter(
        ([field, value]) => value !== undefined && !isDeepStrictEqual(held.get(field), value),
      );
      if (changed.length === 0) return current;
      const label = labelOf(
        current.name,
        patch,
        changed.map(([field]) => field),
      );
      await ledger.command({ label, actor }, (tx) => changePoc(tx, id, patch));
      return get(id);
    },
    async delete(actor: Actor, id: string): Promise<Done> {
      const label = `Delete the POC ${pocName(db, id)}`;
      const seq = await ledger.command({ label, actor }, (tx) => {
        if (tx.db.prepare('DELETE FROM pocs WHERE id = ?').run(id).changes === 0) throw notFound('POC', id);
        return tx.command;
      });
      return { ok: true, command: commandId(db, seq) ?? '' };
    },
  };
}

/** Changes a POC inside a command that is open. An outcome ends it today; taking the outcome back reopens it. */
export function changePoc(tx: Transaction, id: string, patch: PocPatch): void {
  const outcome = tx.db.prepare<[string], string>('SELECT outcome FROM pocs WHERE id = ?').pluck().get(id);
  if (outcome === undefined) throw notFound('POC', id);
  const values: Values = {};
  if (patch.name !== undefined) values.name = nameFrom(patch.name, { field: 'name', db: tx.db, pocId: id });
  if (patch.summary !== undefined) values.summary = cleanBody(patch.summary);
  if (patch.internalNote !== undefined) values.internal_note = cleanBody(patch.internalNote);
  if (patch.outcomeNote !== undefined) values.outcome_note = cleanBody(patch.outcomeNote);
  if (patch.outcome !== undefined && patch.outcome !== outcome) {
    values.outcome = patch.outcome;
    values.ended_on = patch.outcome === 'running' ? null : dayHere(tx.now);
  }
  if (patch.workingDays !== undefined) values.working_days = patch.workingDays;
  if (patch.holidays !== undefined) values.holidays = JSON.stringify(inOrder(patch.holidays));
  if (patch.branding !== undefined) {
    values.branding = JSON.stringify({ ...patch.branding, company: cleanLine(patch.branding.company) });
  }
  const changed = changeRow(tx.db, 'pocs', { id, now: tx.now }, values);
  if (changed.includes('working_days') || changed.includes('holidays')) settleDates(tx, id);
}

const words: Record<string, string> = {
  internalNote: 'internal note',
  outcomeNote: 'outcome note',
  workingDays: 'working days',
};

function labelOf(name: string, patch: PocPatch, fields: string[]): string {
  const subject = titled(name);
  if (fields.includes('outcome')) {
    return patch.outcome === 'running' ? `Reopen the POC ${subject}` : `End the POC ${subject}: ${patch.outcome}`;
  }
  const [field, another] = fields;
  if (field === undefined || another !== undefined) return `Edit the POC ${subject}`;
  if (field === 'name') return `Rename the POC ${subject} to ${titled(patch.name ?? '')}`;
  return `Change ${words[field] ?? field} of the POC ${subject}`;
}
