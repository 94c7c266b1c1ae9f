import { beforeAll, describe, expect, it } from 'vitest';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { changeRow } from '../../../platform/ledger/write-row.ts';
import { standingOf, weekAround } from '../../records/standing/standing.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { dealFactFields, relatedFactFields } from './fact-fields.ts';
import type { FactScope, Facts } from './fact-shapes.ts';
import { makePipeline } from './fixtures/make-pipeline.ts';
import { plainFacts } from './fixtures/plain-facts.ts';
import { factValue } from './format-fact.ts';
import { noNeeds } from './merge-needs.ts';
import { type FactOptions, readFacts } from './read-facts.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const dayMs = 86_400_000;
const rates = { base: 'EUR', rates: { EUR: 1, USD: 0.9, JPY: 0.006 } };
const person = { kind: 'person' } as const;

const everything = () => ({
  deal: new Set([...dealFactFields.map(({ name }) => name), 'custom.Discount']),
  related: new Map(
    Object.entries(relatedFactFields).map(([name, { fields }]) => [name, new Set(fields.map((field) => field.name))]),
  ),
  tracked: new Set(['stage', 'amount', 'closeDate', 'probability', 'forecastCategory']),
  team: true,
});

const { db, ledger } = openMemoryLedger(ledgeredTables);
const read = (scope: FactScope, more: Partial<FactOptions> = {}): Facts =>
  readFacts(db, { scope, needs: everything(), now, rates, ...more });

beforeAll(async () => {
  makePipeline(db, { open: 300, closed: 90, now, seed: 7 });
  // Some were closed and opened again.
  const some = db.prepare<[], string>(`SELECT id FROM deals WHERE stage_id = 'proposal' LIMIT 5`).pluck().all();
  for (const stage_id of ['won', 'discovery']) {
    await ledger.command({ label: 'Move', actor: person }, (tx) => {
      for (const id of some) changeRow(tx.db, 'deals', { id, now: tx.now }, { stage_id });
    });
    db.prepare('UPDATE commands SET at = ? WHERE seq = (SELECT max(seq) FROM commands)').run(
      now - (stage_id === 'won' ? 9 : 5) * dayMs,
    );
  }
  catchUpHistory(db);
});

function compare(facts: Facts, unknown: string[] = []) {
  const wrong: string[] = [];
  for (const [i, id] of facts.ids.entries()) {
    for (const [field, value] of Object.entries(plainFacts(db, id, facts.asOf[i] ?? Number.NaN, rates))) {
      const is = factValue(facts.columns.get(field), i);
      if (!unknown.includes(field) && !same(is, value)) wrong.push(`${field} of ${id}: ${is} instead of ${value}`);
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
}
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-6);

describe('facts', () => {
  it('about all open deals are what their rows and the ledger say', () => {
    const facts = read({ of: 'open' });
    expect(facts.size).toBe(300);
    compare(facts);
  });

  it('about a few deals, closed ones among them, are the same', () => {
    const ids = db.prepare<[], string>('SELECT id FROM deals WHERE rowid % 13 = 0').pluck().all();
    const facts = read({ of: 'deals', ids: [...ids, 'no-such-deal', ids[0] ?? ''] });
    expect(facts.ids.toSorted()).toEqual(ids.toSorted());
    compare(facts, ['openDealsOfAccount']);
  });

  it('about closed deals are what was true so many days before they were closed', () => {
    const facts = read({ of: 'closed', daysBefore: 30 });
    expect(facts.size).toBeGreaterThan(20);
    expect(facts.skipped).toBeGreaterThan(5);
    expect(facts.size + facts.skipped).toBe(90);
    compare(facts);
    const outcomes = new Set(facts.ids.map((_, i) => factValue(facts.columns.get('outcome'), i)));
    expect(outcomes).toEqual(new Set(['open']));
  });

  it('are narrowed to some ids, and take in deals that were closed lately', () => {
    const ids = db.prepare<[], string>('SELECT id FROM deals WHERE rowid % 2 = 0').pluck().all();
    const some = read({ of: 'open' }, { filterIds: ids });
    expect(some.ids.toSorted()).toEqual(
      read({ of: 'open' })
        .ids.filter((id) => ids.includes(id))
        .toSorted(),
    );
    compare(some);
    const late = read({ of: 'open', closedSince: now - 40 * dayMs });
    expect(late.size).toBeGreaterThan(300);
    expect(late.size).toBeLessThan(390);
    compare(late);
  });

  it('have only the columns that are needed', () => {
    const needs = { ...noNeeds(), deal: new Set(['amount']), related: new Map([['activities', new Set(['kind'])]]) };
    const facts = readFacts(db, { scope: { of: 'open' }, needs, now, rates });
    expect([...facts.columns.keys()]).toEqual(['amount']);
    expect([...(facts.related.get('activities')?.columns.keys() ?? [])]).toEqual(['kind']);
    expect([facts.tracked.size, facts.team.won]).toEqual([0, 0]);
  });

  it('say where the next step stands as records say it', () => {
    const facts = read({ of: 'open' });
    const week = weekAround(now);
    const deal = db.prepare<[string], { form: 'action' | 'park' | null; at: number | null }>(
      'SELECT next_form AS form, next_at AS at FROM deals WHERE id = ?',
    );
    const seen = new Set<string>();
    for (const [i, id] of facts.ids.entries()) {
      const { form = null, at = null } = deal.get(id) ?? {};
      const standing = standingOf({ open: true, form, at }, week);
      seen.add(standing);
      expect(factValue(facts.columns.get('standing'), i)).toBe(standing);
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it('count how many deals of an owner are to close on the same day', () => {
    const facts = read({ of: 'open' });
    const counts = db.prepare<[string], number>(
      `SELECT count(*) FROM deals d JOIN deals o ON o.owner_id = d.owner_id AND o.close_date = d.close_date
       JOIN stages s ON s.id = o.stage_id AND s.outcome = 'open' WHERE d.id = ?`,
    );
    for (const [i, id] of facts.ids.entries()) {
      expect(factValue(facts.columns.get('sameDayCloses'), i) ?? 0).toBe(counts.pluck().get(id));
    }
  });
});

/** The rows of one related kind of a deal, with each of its fields. */
function rowsOf(facts: Facts, name: string, id: string): Record<string, unknown>[] {
  const related = facts.related.get(name);
  const index = facts.ids.indexOf(id);
  if (!related) return [];
  return [...related.deal.keys()]
    .filter((row) => related.deal[row] === index)
    .map((row) => Object.fromEntries([...related.columns].map(([field, column]) => [field, factValue(column, row)])));
}
const inOrder = (rows: Record<string, unknown>[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

describe('the records around deals', () => {
  it.each([
    ['open', { of: 'open' } as const],
    ['closed', { of: 'closed', daysBefore: 30 } as const],
  ])('are those of each deal: %s', (_, scope) => {
    const facts = read(scope);
    const past = scope.of === 'closed';
    for (const [i, id] of facts.ids.entries()) {
      const at = facts.asOf[i] ?? Number.NaN;
      const then = { id, at, past: past ? 1 : 0 };
      const activities = db
        .prepare<[typeof then], Record<string, unknown>>(
          `SELECT kind, occurred_at AS occurredAt, subject, body, nullif(c.tags, '[]') AS withTags
           FROM activities a LEFT JOIN contacts c ON c.id = a.contact_id
           WHERE deal_id = @id AND (NOT @past OR occurred_at <= @at OR a.created_at <= @at)`,
        )
        .all(then);
      expect(inOrder(rowsOf(facts, 'activities', id))).toEqual(inOrder(activities));
      const notes = db
        .prepare<[typeof then], Record<string, unknown>>(
          `SELECT created_at AS writtenAt, body FROM notes WHERE deal_id = @id AND (NOT @past OR created_at <= @at)`,
        )
        .all(then);
      expect(inOrder(rowsOf(facts, 'notes', id))).toEqual(inOrder(notes));
      const contacts = db
        .prepare<[typeof then], Record<string, unknown>>(
          `SELECT role, name, title, email, nullif(tags, '[]') AS tags, l.created_at AS linkedAt,
             (SELECT max(occurred_at) FROM activities a
              WHERE a.contact_id = c.id AND kind <> 'task' AND occurred_at <= @at) AS lastContactAt
           FROM deal_contacts l JOIN contacts c ON c.id = l.contact_id
           WHERE l.deal_id = @id AND (NOT @past OR l.created_at <= @at)`,
        )
        .all(then);
      expect(inOrder(rowsOf(facts, 'contacts', id))).toEqual(inOrder(contacts));
    }
  });

  it('are the same for one deal as for all of them', () => {
    const all = read({ of: 'open' });
    for (const id of all.ids.slice(0, 20)) {
      const one = read({ of: 'deals', ids: [id] });
      for (const name of ['activities', 'notes', 'contacts']) {
        expect(inOrder(rowsOf(one, name, id))).toEqual(inOrder(rowsOf(all, name, id)));
      }
      for (const [field, { size, deal, at, before, after }] of one.tracked) {
        const index = all.ids.indexOf(id);
        const changes = all.tracked.get(field);
        const mine = [...(changes?.deal.keys() ?? [])].filter((row) => changes?.deal[row] === index);
        expect(size).toBe(mine.length);
        expect([...deal]).toEqual(mine.map(() => 0));
        expect([at, before, after].map((values) => [...values])).toEqual(
          [changes?.at, changes?.before, changes?.after].map((values) => mine.map((row) => values?.[row])),
        );
      }
    }
  });

  it('have the changes of tracked fields in order, each going on from the one before', () => {
    const facts = read({ of: 'open' });
    const amount = facts.tracked.get('amount');
    const last = new Map<number, number>();
    for (let i = 0; i < (amount?.size ?? 0); i++) {
      const deal = amount?.deal[i] ?? -1;
      if (last.has(deal)) expect(amount?.before[i]).toBe(last.get(deal));
      last.set(deal, amount?.after[i] ?? Number.NaN);
    }
    expect(last.size).toBeGreaterThan(20);
    const amounts = db.prepare<[string], number>('SELECT amount_minor FROM deals WHERE id = ?').pluck();
    for (const [deal, minor] of last) expect(minor).toBe(amounts.get(facts.ids[deal] ?? ''));
  });
});
