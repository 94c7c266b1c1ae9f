import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Condition } from '../../../../src/contract/pipeline/rule-language.ts';
import { runBacktest } from '../../../../src/main/domains/pipeline/backtest/run-backtest.ts';
import { ago, dayOn, now } from '../../../../src/main/domains/pipeline/shipped/scenario.ts';
import { changeAt, openPast, ruleWith, unwatched, writePast } from './made-past.ts';

let db: Database;
beforeEach(async () => {
  db = await openPast();
});
afterEach(() => db.close());

const daysBefore = 30;
/** Each rests on something else that people go on writing down after the moment that counts. */
const conditions: Condition[] = [
  { field: 'amount', op: 'at_least', value: 100_000 },
  { field: 'closeDate', op: 'is_past' },
  { field: 'closeDate', op: 'changed_times', value: 1 },
  { field: 'amount', op: 'increased_by_percent', value: 10 },
  { field: 'stage', op: 'equals', value: 'Proposal' },
  { field: 'daysInStage', op: 'at_least', value: 50 },
  { field: 'probability', op: 'at_least', value: 70 },
  { field: 'forecastCategory', op: 'equals', value: 'commit' },
  { field: 'standing', op: 'equals', value: 'none' },
  { field: 'nextWhat', op: 'matches', value: 'later' },
  { field: 'lastActivityAt', op: 'within_last_days', value: 90 },
  { field: 'lastMeetingAt', op: 'is_empty' },
  { field: 'nextMeetingAt', op: 'is_present' },
  { field: 'lastNoteAt', op: 'is_present' },
  { field: 'lostReason', op: 'is_present' },
  { field: 'source', op: 'equals', value: 'Later' },
  { field: 'name', op: 'matches', value: 'later' },
  { field: 'tags', op: 'equals', value: 'later' },
  { field: 'currency', op: 'equals', value: 'USD' },
  { field: 'account', op: 'is_empty' },
  { field: 'likelyDuplicates', op: 'at_least', value: 1 },
  { field: 'openDealsOfAccount', op: 'at_least', value: 2 },
  { count_of: 'activities', op: 'at_least', value: 1 },
  { count_of: 'activities', where: { field: 'body', op: 'matches', value: 'later' }, op: 'at_least', value: 1 },
  { count_of: 'notes', op: 'at_least', value: 1 },
  { count_of: 'contacts', op: 'at_least', value: 4 },
  { count_of: 'contacts', where: { field: 'lastContactAt', op: 'is_present' }, op: 'at_least', value: 1 },
];
const fields: Record<string, (string | number | null)[]> = {
  amount_minor: [1, 99_000_000, null],
  currency: ['USD', 'JPY'],
  close_date: [dayOn(-300), dayOn(300), null],
  probability: [0, 99, null],
  forecast_category: ['commit', 'omitted', null],
  lost_reason: ['Later', null],
  source: ['Later', null],
  name: ['Renamed later'],
  tags: ['["later"]', '[]'],
  account_id: [null],
  next_form: ['action', null],
  next_what: ['later', null],
  next_at: [now + 1_000_000, ago(200)],
};
const deals = 12;
const idOf = (i: number) => `deal past ${i}`;
const closedDaysAgo = (i: number) => 3 + i;

type Where = { deal: number; daysAfter: number };
type Later =
  | (Where & { what: 'activity'; kind: string })
  | (Where & { what: 'note' })
  | (Where & { what: 'contact' })
  | (Where & { what: 'change'; field: string; to: string | number | null });
const where = { deal: fc.nat(deals - 1), daysAfter: fc.double({ min: 0.01, max: 29, noNaN: true }) };
const later: fc.Arbitrary<Later> = fc.oneof(
  fc.record({
    ...{ ...where, what: fc.constant('activity' as const) },
    kind: fc.constantFrom('call', 'meeting', 'email', 'task'),
  }),
  fc.record({ ...where, what: fc.constant('note' as const) }),
  fc.record({ ...where, what: fc.constant('contact' as const) }),
  fc.constantFrom(...Object.keys(fields)).chain((field) =>
    fc.record({
      ...{ ...where, what: fc.constant('change' as const), field: fc.constant(field) },
      to: fc.constantFrom(...(fields[field] ?? [])),
    }),
  ),
);

let made = 0;
function writeLater(one: Later): void {
  const daysAgo = closedDaysAgo(one.deal) + daysBefore - one.daysAfter;
  const [id, dealId, at] = [`later ${++made}`, idOf(one.deal), Math.ceil(ago(daysAgo))];
  changeAt(db, daysAgo, () => {
    if (one.what === 'activity') {
      db.prepare(
        `INSERT INTO activities (id, kind, subject, body, occurred_at, deal_id, contact_id, created_at, updated_at)
         VALUES (?, ?, 'Later', 'later', ?, ?, ?, ?, ?)`,
      ).run(id, one.kind, at, dealId, `contact past ${one.deal} 0`, at, at);
    } else if (one.what === 'note') {
      const insert = `INSERT INTO notes (id, body, deal_id, created_at, updated_at) VALUES (?, 'later', ?, ?, ?)`;
      db.prepare(insert).run(id, dealId, at, at);
    } else if (one.what === 'contact') {
      db.prepare(`INSERT INTO contacts (id, name, tags, created_at, updated_at) VALUES (?, 'Later', '[]', ?, ?)`).run(
        ...[id, at, at],
      );
      db.prepare(
        `INSERT INTO deal_contacts (id, deal_id, contact_id, role, created_at, updated_at) VALUES (?, ?, ?, 'user', ?, ?)`,
      ).run(`link ${id}`, dealId, id, at, at);
    } else {
      db.prepare(
        `UPDATE deals SET "${one.field}" = ?, updated_at = updated_at + 1 WHERE id = ? AND "${one.field}" IS NOT ?`,
      ).run(...[one.to, dealId, one.to]);
    }
  });
}

it('never sees what happened after the moment as of which a deal is seen', () => {
  for (let i = 0; i < deals; i++) {
    writePast(db, `past ${i}`, {
      ends: i % 3 === 0 ? 'won' : 'lost',
      amount: i % 2 === 0 ? 150_000 : 20_000,
      closedDaysAgo: closedDaysAgo(i),
      daysLate: i % 5 === 0 ? 40 : 0,
    });
  }
  const rules = conditions.map((when, i) => ruleWith({ id: `rule-${i}`, when }));
  const all = () => rules.map((spec) => runBacktest(db, { spec, daysBefore, now, keep: false }, unwatched));
  const before = all();
  fc.assert(
    fc.property(fc.array(later, { minLength: 10, maxLength: 30 }), (much) => {
      for (const one of much) writeLater(one);
      expect(all()).toEqual(before);
    }),
    { numRuns: 8 },
  );
});
