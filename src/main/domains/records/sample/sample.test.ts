import { beforeAll, describe, expect, it } from 'vitest';
import { evidence, standings } from '../../../../contract/records/next-step.ts';
import { dump, openTestRecords, person } from '../open-test-records.ts';
import { standingOf, weekAround } from '../standing/standing.ts';
import { generateSample } from './generate-sample.ts';
import { writeSample } from './write-sample.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const sample = generateSample({ seed: 'test', deals: 120, now });
let test: Awaited<ReturnType<typeof openTestRecords>>;
beforeAll(async () => {
  test = await openTestRecords();
  writeSample(test.db, sample);
});
const rows = (sql: string) => test.db.prepare(sql).all();
const count = (sql: string) => test.db.prepare<[], number>(`SELECT count(*) FROM ${sql}`).pluck().get();

const plan = 'id form what kind at zone all_day owner_id evidence since'.split(' ').map((field) => `next_${field}`);
/** The fields of a deal that change in the course of its life. */
const stepped = ['stage_id', 'probability', 'forecast_category', 'close_date', 'lost_reason', ...plan];

describe('the sample', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generateSample({ seed: 'test', deals: 120, now })).toEqual(sample);
    expect(generateSample({ seed: 'other', deals: 120, now })).not.toEqual(sample);
  });

  it('leaves the tables with the indexes and triggers that they had', async () => {
    const schema = (db: typeof test.db) => db.prepare(`SELECT name, sql FROM sqlite_schema ORDER BY name`).all();
    expect(schema(test.db)).toEqual(schema((await openTestRecords()).db));
  });

  it('scales the records around the deals', () => {
    const large = generateSample({ deals: 4000, now });
    expect(large.deals.length).toBe(4000);
    expect(large.accounts.length).toBeGreaterThanOrEqual(1600);
    expect(large.contacts.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(large.deals.map(({ row }) => row.id)).size).toBe(4000);
  });

  it('holds together: no broken links, nothing before it was made, nothing closed in the future', () => {
    expect(test.db.pragma('foreign_key_check')).toEqual([]);
    expect(count('deals')).toBe(120);
    expect(count(`deals WHERE updated_at < created_at OR updated_at > ${now}`)).toBe(0);
    expect(
      count(`deals d JOIN stages s ON s.id = stage_id WHERE outcome <> 'open' AND close_date > '2026-06-15'`),
    ).toBe(0);
    expect(count('deals d JOIN accounts a ON a.id = d.account_id WHERE d.created_at < a.created_at')).toBe(0);
    expect(
      count(
        'deal_contacts l JOIN deals d ON d.id = deal_id JOIN contacts c ON c.id = contact_id WHERE c.account_id IS NOT d.account_id',
      ),
    ).toBe(0);
    expect(count('(SELECT DISTINCT currency FROM deals WHERE currency IS NOT NULL)')).toBeGreaterThan(2);
    expect(count('(SELECT DISTINCT stage_id FROM deals)')).toBe(7);
  });

  it('plans what is next on most open deals, over the weeks around the moment at which it ends', () => {
    const week = weekAround(now);
    const stood = test.db
      .prepare<[], { outcome: string; form: 'action' | 'park' | null; at: number | null }>(
        'SELECT s.outcome, d.next_form AS form, d.next_at AS at FROM deals d JOIN stages s ON s.id = d.stage_id',
      )
      .all()
      .map(({ outcome, form, at }) => standingOf({ open: outcome === 'open', form, at }, week));
    const open = stood.filter((standing) => standing !== 'closed');
    const planned = open.filter((standing) => standing !== 'none');
    expect(planned.length / open.length).toBeGreaterThan(0.7);
    expect(planned.length).toBeLessThan(open.length);
    expect(new Set(stood)).toEqual(new Set(standings));
    expect(count('(SELECT DISTINCT next_kind FROM deals WHERE next_kind IS NOT NULL)')).toBe(4);
    expect(count("deals d JOIN stages s ON s.id = stage_id WHERE outcome <> 'open' AND next_id IS NOT NULL")).toBe(0);
  });

  it('plans for the half hour or the whole day, once the deal was there and before the time that was meant', () => {
    const times = test.db
      .prepare<[], { at: number; allDay: number; since: number; born: number; what: string }>(
        `SELECT next_at AS at, next_all_day AS allDay, next_since AS since, created_at AS born, next_what AS what
         FROM deals WHERE next_id IS NOT NULL`,
      )
      .all();
    for (const { at, allDay, since, born, what } of times) {
      const here = new Date(at + allDay);
      expect(allDay ? here.getHours() * 60 + here.getMinutes() : here.getMinutes() % 30).toBe(0);
      expect(since).toBeGreaterThan(born);
      expect(since).toBeLessThan(Math.min(at, now));
      expect(what).not.toMatch(/[{}]/);
    }
  });

  it('rests a step on words that stand in what was said about the deal', () => {
    const rests = test.db
      .prepare<[], { deal: string; since: number; evidence: string }>(
        'SELECT id AS deal, next_since AS since, next_evidence AS evidence FROM deals WHERE next_evidence IS NOT NULL',
      )
      .all();
    expect(rests.length).toBeGreaterThan(3);
    for (const { deal, since, evidence: json } of rests) {
      const { kind, id, quote } = evidence.parse(JSON.parse(json));
      const source = test.db
        .prepare<[string], { body: string; deal_id: string; created_at: number }>(
          `SELECT body, deal_id, created_at FROM ${kind === 'note' ? 'notes' : 'activities'} WHERE id = ?`,
        )
        .get(id);
      expect(source).toMatchObject({ deal_id: deal, body: expect.stringContaining(quote ?? 'nothing') });
      expect(source?.created_at).toBeLessThan(since);
    }
  });

  it('knows how the pipeline leaked on the days before, with every open deal in it', () => {
    const days = test.db
      .prepare<[], { day: string; open: number; without: number }>(
        'SELECT day, sum(open) AS open, sum(without_step) AS without FROM leak_days GROUP BY day ORDER BY day',
      )
      .all();
    expect(days.length).toBeGreaterThan(55);
    expect(days.at(-1)?.day).toBe('2026-06-12');
    for (const { open, without } of days) expect(without).toBeLessThanOrEqual(open);
    const share = (some: typeof days) => some.reduce((sum, { open, without }) => sum + without / open, 0) / some.length;
    expect(share(days.slice(0, 10))).toBeGreaterThan(share(days.slice(-10)));
    expect(count('leak_days l LEFT JOIN stages s ON s.id = stage_id WHERE s.id IS NULL')).toBe(0);
  });

  it('has a ledger that ends in what the deals are', () => {
    const wrong = rows(`SELECT c.row, c.field, c.after FROM changes c
      JOIN (SELECT row, field, max(seq) AS seq FROM changes WHERE tbl = 'deals' AND op = 2 GROUP BY row, field) l ON l.seq = c.seq
      JOIN deals d ON d.id = c.row
      WHERE c.after IS NOT CASE c.field ${stepped.map((field) => `WHEN '${field}' THEN d.${field}`).join(' ')} END`);
    expect(wrong).toEqual([]);
    expect(count(`commands WHERE label LIKE 'Change stage of %'`)).toBeGreaterThan(100);
    expect(
      rows('SELECT seq FROM commands c WHERE seq > 2 AND at < (SELECT at FROM commands WHERE seq = c.seq - 1)'),
    ).toEqual([]);
  });

  it('leaves undo to what the person does', () => {
    expect(test.ledger.upcoming()).toEqual({ undo: null, redo: null });
  });

  it('lets each step of a deal be undone from its history, down to the first', async () => {
    const other = await openTestRecords();
    const small = generateSample({ seed: 'undo', deals: 12, now });
    writeSample(other.db, small);
    const steps = other.db
      .prepare<[], { id: string; label: string }>(
        `SELECT id, label FROM commands
         WHERE label LIKE 'Change %' OR label LIKE 'Plan %' OR label LIKE 'Park %' OR label LIKE 'Put off %' ORDER BY seq DESC`,
      )
      .all();
    const before = dump(other.db);
    for (const { id } of steps) await other.ledger.undo({ actor: person, command: id });
    const born = other.db.prepare('SELECT stage_id, probability, close_date, updated_at FROM deals ORDER BY id').all();
    expect(born).toEqual(
      small.deals
        .map(({ row }) => row)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ stage_id, probability, close_date, created_at }) => ({
          stage_id,
          probability,
          close_date,
          updated_at: created_at,
        })),
    );
    for (const { id } of steps.toReversed()) await other.ledger.redo({ actor: person, command: id });
    expect(dump(other.db)).toBe(before);
  });
});
