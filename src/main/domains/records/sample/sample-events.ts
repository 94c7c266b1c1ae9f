import type { Values } from '../../../platform/ledger/write-row.ts';
import { counted } from '../../../platform/text/short-text.ts';
import { batchLabel, dealLabel } from './sample-deals.ts';
import { type DealStep, dayMs, type Sample, type SampleDeal } from './sample-shape.ts';
import type { SampleTable } from './sample-tables.ts';

/** A day's worth of records of one kind, or one thing that happened to one deal. */
export type SampleEvent = { at: number; order: number; label: string; by: string } & (
  | { type: 'rows'; rows: [SampleTable, Values[]][] }
  | { type: 'deal'; deal: SampleDeal }
  | { type: 'step'; deal: SampleDeal; step: DealStep }
);

/** Everything that happened in a sample, one command each, from first to last. */
export function eventsOf(sample: Sample): SampleEvent[] {
  const contacts = byDay(sample.contacts);
  const events: SampleEvent[] = [
    rowsEvent(startOf(sample.people), -1, 'Set up the team', [['people', sample.people]]),
    rowsEvent(startOf(sample.customFields), -1, 'Add the fields Competitor and Seats to deals', [
      ['custom_fields', sample.customFields],
    ]),
    ...[...byDay(sample.accounts)].map(([day, accounts]) => {
      const arrived = contacts.get(day) ?? [];
      return rowsEvent(day * dayMs, 0, batchLabel(accounts.length, arrived.length), [
        ['accounts', accounts],
        ['contacts', arrived],
      ]);
    }),
    ...talkEvents('activities', sample.activities, (n) => `Sync ${counted(n, 'activity', 'activities')}`),
    ...talkEvents('notes', sample.notes, (n) => `Sync ${counted(n, 'note')}`),
  ];
  for (const deal of sample.deals) {
    events.push({ at: deal.row.created_at, order: 1, label: dealLabel(deal), by: deal.by, type: 'deal', deal });
    for (const step of deal.steps) {
      events.push({ at: step.at, order: 2, label: step.label, by: step.by, type: 'step', deal, step });
    }
  }
  return events.sort((a, b) => a.at - b.at || a.order - b.order);
}

const rowsEvent = (at: number, order: number, label: string, rows: [SampleTable, Values[]][]): SampleEvent => ({
  at,
  order,
  label,
  by: 'CRM sync',
  type: 'rows',
  rows,
});

/** One command for each day, at the moment of its last row, when all deals that it is about are there. */
const talkEvents = (table: 'activities' | 'notes', rows: Values[], label: (n: number) => string): SampleEvent[] =>
  [...byDay(rows).values()].map((group) => {
    const at = group.reduce((latest, { created_at }) => Math.max(latest, Number(created_at)), 0);
    return rowsEvent(at, 3, label(group.length), [[table, group]]);
  });

function byDay(rows: Values[]): Map<number, Values[]> {
  const days = new Map<number, Values[]>();
  for (const row of rows) {
    const day = Math.floor(Number(row.created_at) / dayMs);
    const group = days.get(day);
    if (group) group.push(row);
    else days.set(day, [row]);
  }
  return days;
}

const startOf = (rows: Values[]): number => Number(rows[0]?.created_at ?? 0);
