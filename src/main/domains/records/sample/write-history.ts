import type { Database, Statement } from 'better-sqlite3';
import type { Values } from '../../../platform/ledger/write-row.ts';
import { type Random, sampleId } from './random.ts';
import { eventsOf, type SampleEvent } from './sample-events.ts';
import type { DealStep, Sample, SampleDeal } from './sample-shape.ts';

/** The state that a deal has reached, while its steps are gone through. */
type Reached = { row: Values; stamp: number };

/**
 * Writes the ledger of a sample: what its records went through, at the moments at which it would have
 * happened, in the form in which the triggers would have recorded it. Only for samples, as a real command
 * happens now and through the ledger. The actor is a sync, so that undo begins with what the person does
 * and does not eat into the sample.
 */
export function writeHistory(db: Database, sample: Sample, random: Random): void {
  const highest = (table: string) => db.prepare<[], number | null>(`SELECT max(seq) FROM ${table}`).pluck().get() ?? 0;
  const writer: Writer = {
    command: highest('commands'),
    change: highest('changes'),
    changes: db.prepare(
      'INSERT INTO changes (seq, command, tbl, row, op, field, before, after, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    commands: db.prepare(
      `INSERT INTO commands (seq, id, label, actor, actor_name, kind, target, at, first_change, last_change, touched)
       VALUES (?, ?, ?, 'sync', ?, 'do', NULL, ?, ?, ?, ?)`,
    ),
  };
  const reached = new Map<SampleDeal, Reached>();
  for (const event of eventsOf(sample)) {
    writer.command += 1;
    const before = writer.change;
    const touched = writeEvent(writer, event, reached);
    const { at, label, by } = event;
    writer.commands.run(
      writer.command,
      sampleId(at, random),
      label,
      by,
      at,
      before + 1,
      writer.change,
      JSON.stringify(touched),
    );
  }
}

type Writer = { command: number; change: number; changes: Statement; commands: Statement };

function writeEvent(writer: Writer, event: SampleEvent, reached: Map<SampleDeal, Reached>): Record<string, number> {
  if (event.type === 'rows') {
    for (const [table, rows] of event.rows) for (const row of rows) inserted(writer, table, row);
    return Object.fromEntries(event.rows.flatMap(([table, rows]) => (rows.length > 0 ? [[table, rows.length]] : [])));
  }
  const { deal } = event;
  if (event.type === 'deal') {
    inserted(writer, 'deals', deal.row);
    for (const link of deal.links) inserted(writer, 'deal_contacts', link);
    if (deal.steps.length > 0) reached.set(deal, { row: { ...deal.row }, stamp: deal.row.created_at });
    return { deals: 1, ...(deal.links.length > 0 ? { deal_contacts: deal.links.length } : {}) };
  }
  const state = reached.get(deal);
  return { deals: state ? stepped(writer, deal, event.step, state) : 0 };
}

function inserted(writer: Writer, table: string, row: Values): void {
  writer.change += 1;
  writer.changes.run(writer.change, writer.command, table, row.id, 1, null, null, null, null);
}

function stepped(writer: Writer, deal: SampleDeal, { at, set }: DealStep, state: Reached): number {
  let fields = 0;
  for (const [field, after] of Object.entries(set)) {
    const before = state.row[field] ?? null;
    if (before === after) continue;
    writer.change += 1;
    fields += 1;
    writer.changes.run(writer.change, writer.command, 'deals', deal.row.id, 2, field, before, after, state.stamp);
    state.row[field] = after;
  }
  if (fields > 0) state.stamp = at;
  return fields;
}
