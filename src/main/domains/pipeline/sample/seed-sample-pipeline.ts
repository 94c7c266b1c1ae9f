import type { Database } from 'better-sqlite3';
import words from '../../../../../resources/sample/pipeline.json' with { type: 'json' };
import { runCommand, type Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow, type Values } from '../../../platform/ledger/write-row.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { openSampleDeals, type SampleDeal } from './sample-deals.ts';
import { entering, stageBefore } from './sample-stages.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Gives the sample what a review finds in any pipeline: amounts that grew late, a deal that went back, one that was
 * reopened, forecasts that do not fit their stage, discounts, mails without an answer; and rates. It happens to deals
 * that are there, as if it had been then. The actor is a sync, so that undo begins with what the person does.
 */
export function seedSamplePipeline(db: Database, { now }: { now: number }): void {
  const take = openSampleDeals(db);
  const told = (label: string, by: string | null, at: number, work: (tx: Transaction) => void) => {
    const actor = { kind: 'sync' as const, ...(by === null ? {} : { name: by }) };
    const { committed } = runCommand(db, { label, actor }, (tx) => work({ ...tx, now: at }));
    if (committed) db.prepare('UPDATE commands SET at = ? WHERE seq = ?').run(at, committed.seq);
  };
  const change = ({ id, owner, updatedAt }: SampleDeal, at: number, label: string, set: Values) =>
    told(label, owner, at, (tx) => changeRow(tx.db, 'deals', { id, now: Math.max(at, updatedAt) }, set));
  /** So many days ago, but after the deal came into its stage. */
  const ago = (deal: SampleDeal, days: number) =>
    Math.min(now - hourMs, Math.max(now - days * dayMs, deal.stageSince + hourMs));

  told('Set exchange rates to EUR', null, now - 20 * dayMs, (tx) => {
    for (const [currency, rate] of Object.entries(words.rates.rates)) {
      insertRow(tx.db, 'exchange_rates', tx.now, { id: currency, rate, base: currency === words.rates.base ? 1 : 0 });
    }
  });
  for (const [i, deal] of take(['proposal', 'negotiation'], 6, ({ amount }) => amount !== null).entries()) {
    const amount = Math.round(((deal.amount ?? 0) * (i < 4 ? 1.4 + i * 0.1 : 0.6)) / 100) * 100;
    change(deal, ago(deal, 6 + i * 3), `Change amount of ${titled(deal.name)}`, { amount_minor: amount });
  }
  for (const [i, deal] of take(
    ['evaluation', 'proposal'],
    2,
    ({ stageSince }) => stageSince < now - 9 * dayMs,
  ).entries()) {
    const { set, name } = entering(db, stageBefore(deal.stage));
    change(deal, ago(deal, 5 + i * 2), `Change stage of ${titled(deal.name)} to ${name}`, set);
  }
  for (const [i, deal] of take(['lost'], 2, ({ stageSince }) => stageSince < now - 25 * dayMs).entries()) {
    const { set, name } = entering(db, 'proposal');
    const closing = dayHere(now + (24 + i * 9) * dayMs);
    const label = `Change stage of ${titled(deal.name)} to ${name}`;
    change(deal, ago(deal, 12 + i * 6), label, { ...set, close_date: closing, lost_reason: null });
  }
  for (const [i, deal] of take(['discovery', 'evaluation'], 4).entries()) {
    const [what, set] = i < 2 ? ['forecast', { forecast_category: 'commit' }] : ['probability', { probability: 85 }];
    change(deal, ago(deal, 4 + i), `Change ${what} of ${titled(deal.name)}`, set as Values);
  }
  told('Add the fields Discount percent and Discount approved to deals', null, now - 60 * dayMs, (tx) => {
    for (const [i, [label, type]] of [
      ['Discount percent', 'number'],
      ['Discount approved', 'yes_no'],
    ].entries()) {
      const field = { record_kind: 'deals', label: label ?? '', type: type ?? '', choices: '[]', position: 10 + i };
      insertRow(tx.db, 'custom_fields', tx.now, field);
    }
  });
  for (const [i, deal] of take(['negotiation', 'proposal', 'evaluation'], words.discounts.length).entries()) {
    const { percent, approved } = words.discounts[i] ?? { percent: 0, approved: false };
    const values = {
      ...(JSON.parse(deal.custom) as object),
      'Discount percent': percent,
      'Discount approved': approved,
    };
    change(deal, ago(deal, 3 + i), `Change ${titled(deal.name)}`, { custom: JSON.stringify(values) });
  }
  for (const deal of quiet(db, take, now)) mailWithoutAnswer(deal);

  function mailWithoutAnswer(deal: SampleDeal): void {
    const { owner_id: ownerId, contact_id: contactId } = db
      .prepare<[string], { owner_id: string | null; contact_id: string | null }>(
        'SELECT owner_id, (SELECT contact_id FROM deal_contacts WHERE deal_id = d.id LIMIT 1) AS contact_id FROM deals d WHERE id = ?',
      )
      .get(deal.id) ?? { owner_id: null, contact_id: null };
    for (const [i, subject] of words.mails.entries()) {
      const at = Math.floor(now - (19 - i * 4.6) * dayMs);
      told('Sync 1 activity', 'CRM sync', at, (tx) => {
        const about = { deal_id: deal.id, owner_id: ownerId, contact_id: contactId };
        insertRow(tx.db, 'activities', at, { kind: 'email', subject, occurred_at: at, ...about });
      });
    }
  }
}

/** Open deals that nobody has talked about for a while. */
function quiet(db: Database, take: ReturnType<typeof openSampleDeals>, now: number): SampleDeal[] {
  const last = db.prepare<[string], number | null>('SELECT max(occurred_at) FROM activities WHERE deal_id = ?').pluck();
  const step = db.prepare<[string], string | null>('SELECT next_kind FROM deals WHERE id = ?').pluck();
  return take(['evaluation', 'proposal', 'negotiation'], 2, ({ id }) => {
    const at = last.get(id) ?? null;
    return at !== null && at < now - 24 * dayMs && step.get(id) !== 'meeting';
  });
}
