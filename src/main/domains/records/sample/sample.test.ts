import { beforeAll, describe, expect, it } from 'vitest';
import { dump, openTestRecords, person } from '../open-test-records.ts';
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

  it('has a ledger that ends in what the deals are', () => {
    const wrong = rows(`SELECT c.row, c.field, c.after FROM changes c
      JOIN (SELECT row, field, max(seq) AS seq FROM changes WHERE tbl = 'deals' AND op = 2 GROUP BY row, field) l ON l.seq = c.seq
      JOIN deals d ON d.id = c.row
      WHERE c.after IS NOT CASE c.field WHEN 'stage_id' THEN d.stage_id WHEN 'probability' THEN d.probability
        WHEN 'forecast_category' THEN d.forecast_category WHEN 'close_date' THEN d.close_date WHEN 'lost_reason' THEN d.lost_reason END`);
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
        `SELECT id, label FROM commands WHERE label LIKE 'Change %' ORDER BY seq DESC`,
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
