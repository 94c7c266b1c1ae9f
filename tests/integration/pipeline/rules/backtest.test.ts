import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RuleSpec } from '../../../../src/contract/pipeline/rule-language.ts';
import { createBacktests } from '../../../../src/main/domains/pipeline/backtest/create-backtests.ts';
import { runBacktest } from '../../../../src/main/domains/pipeline/backtest/run-backtest.ts';
import { ago, now } from '../../../../src/main/domains/pipeline/shipped/scenario.ts';
import { changeAt, heldAs, large, openPast, type PastDeal, ruleWith, unwatched, writePast } from './made-past.ts';

let db: Database;
beforeEach(async () => {
  db = await openPast();
});
afterEach(() => db.close());

const test = (spec: RuleSpec, daysBefore = 30) => runBacktest(db, { spec, daysBefore, now, keep: false }, unwatched);
const backtests = (spec = large) =>
  createBacktests({
    db,
    held: () => [heldAs(spec)],
    now: () => now,
    inWorker: async (asked) => runBacktest(db, asked, unwatched),
  });

function writeMany(many: number, name: string, deal: Omit<PastDeal, 'closedDaysAgo'>): void {
  for (let i = 0; i < many; i++) writePast(db, `${name} ${i}`, { ...deal, closedDaysAgo: 10 + i });
}

/** 40 closed deals, 20 of them lost; of the 12 large ones 9. Eight slipped, six of them large. */
function writeForty(): void {
  writeMany(6, 'large lost late', { ends: 'lost', amount: 150_000, daysLate: 20 });
  writeMany(3, 'large lost', { ends: 'lost', amount: 100_000 });
  writeMany(3, 'large won', { ends: 'won', amount: 200_000, daysLate: 14 });
  writeMany(2, 'small lost late', { ends: 'lost', amount: 5_000, daysLate: 15 });
  writeMany(9, 'small lost', { ends: 'lost', amount: 99_999 });
  writeMany(16, 'small won', { ends: 'won', amount: 5_000 });
  writeMany(1, 'unknown won', { ends: 'won', amount: null });
}

describe('over a past whose numbers are known', () => {
  it('says how often what it found was lost or slipped, beside how often all were', () => {
    writeForty();
    expect(test(large)).toMatchObject({
      ...{ ruleId: 'tried', n: 40, fired: 12, skipped: 0, daysBefore: 30, verdict: 'meaningful' },
      lost: { n: 20, fired: 9, precision: 0.75, baseRate: 0.5, lift: 1.5, recall: 0.45 },
      slipped: { n: 8, fired: 6, precision: 0.5, baseRate: 0.2, lift: 2.5, recall: 0.75 },
      says:
        'Of 40 closed deals it would have found 12; 9 of those were lost (75 %), against 50 % of all: 1.5 times as ' +
        'often. 6 were closed more than two weeks late (50 %), against 20 % of all: 2.5 times as often.',
    });
  });

  it('leaves out what was not there yet, and what nobody saw before it was closed', () => {
    writeForty();
    writePast(db, 'too young', { ends: 'lost', amount: 500_000, closedDaysAgo: 10, createdDaysAgo: 39 });
    changeAt(db, 10, () =>
      db
        .prepare(
          `INSERT INTO deals (id, name, stage_id, amount_minor, currency, close_date, created_at, updated_at)
           VALUES ('came closed', 'Came closed', 'lost', 50000000, 'EUR', '2026-09-05', ?, ?)`,
        )
        .run(ago(300), ago(10)),
    );
    expect(test(large)).toMatchObject({ n: 40, fired: 12, skipped: 2 });
    expect(test(large, 29)).toMatchObject({ n: 41, fired: 13, skipped: 1 });
  });

  it('looks only at deals that were in its stages then', () => {
    writeForty();
    const early = test({ ...large, stages: { to: 30 } });
    expect(early).toMatchObject({ n: 0, fired: 0, verdict: 'too_few' });
    expect(early.says).toBe('No closed deal is known as it was 30 days before, in the stages that the rule looks at.');
    expect(test({ ...large, stages: ['Proposal'] })).toMatchObject({ n: 40, fired: 12 });
  });

  it('knows what slipped only where there was a day to close', () => {
    writeForty();
    changeAt(db, 400, () => {
      db.prepare(`UPDATE deals SET close_date = NULL, updated_at = 1 WHERE name LIKE '%'`).run();
    });
    expect(test(large).slipped).toEqual({ n: 0, fired: 0, precision: null, baseRate: null, lift: null, recall: null });
    expect(test(large).lost).toMatchObject({ fired: 9, lift: 1.5 });
  });

  it('sees each deal as it was, and says so in its words', () => {
    writeMany(20, 'grew later', { ends: 'lost', amount: 100_000, daysLate: 3 });
    for (let i = 0; i < 20; i++) {
      changeAt(db, 25 + i, () => {
        const set = db.prepare('UPDATE deals SET amount_minor = ?, close_date = ?, updated_at = 2 WHERE id = ?');
        set.run(100, '2030-01-01', `deal grew later ${i}`);
      });
    }
    const { fired, examples } = test(large);
    expect(fired).toBe(20);
    expect(examples).toHaveLength(10);
    expect(examples[0]).toEqual({
      dealId: 'deal grew later 0',
      ...{ name: expect.any(String), outcome: 'lost', slipped: false, fired: true },
      at: new Date(ago(40)).toISOString(),
      message: 'It is about €100,000, to close on 2 Sept 2026.',
    });
    expect(test(large, 5)).toMatchObject({ fired: 0 });
  });

  it('shows some that it found and some that it did not, the latest closed first', () => {
    writeForty();
    const { examples } = test(large);
    expect(examples.map(({ fired }) => fired)).toEqual([...Array(10).fill(true), ...Array(5).fill(false)]);
    for (const of of [examples.slice(0, 10), examples.slice(10)]) {
      expect(of.map(({ at }) => at)).toEqual(
        of
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
    }
    expect(examples.slice(10).every(({ message }) => message === null)).toBe(true);
  });

  it('says that what it asks is not known of the past', () => {
    writeForty();
    const { verdict, says } = test(ruleWith({ when: { field: 'sameDayCloses', op: 'at_least', value: 3 } }));
    expect(verdict).toBe('too_few');
    expect(says).toContain('is not known of the past');
  });
});

describe('what came later', () => {
  const comparing = ruleWith({
    when: { field: 'amountInBase', op: 'greater_than', value: { of_won: 'p90', field: 'amountInBase' } },
  });

  it('compares with deals that were won by then', () => {
    // Of the first five that were won the p90 is 46,000; those that came later would put it at 460,000.
    for (let i = 0; i < 5; i++) {
      writePast(db, `first ${i}`, { ends: 'won', amount: 10_000 * (i + 1), closedDaysAgo: 400 + i });
    }
    writeMany(25, 'between', { ends: 'lost', amount: 60_000 });
    const before = test(comparing);
    expect(before.fired).toBe(25);
    for (let i = 0; i < 50; i++) writePast(db, `later ${i}`, { ends: 'won', amount: 500_000, closedDaysAgo: 1 });
    expect(test(comparing).lost.fired).toBe(25);
  });
});

describe('as it is asked for', () => {
  const kept = () => db.prepare<[], { spec: string; result: string }>('SELECT spec, result FROM rule_backtests').all();

  it('keeps the latest of a rule that is there, with the rule as it was', async () => {
    writeForty();
    await backtests().backtest({ id: 'tried', daysBefore: 14 });
    const { examples: _, ...result } = await backtests().backtest({ id: 'tried', daysBefore: 30 });
    expect(kept().map(({ spec, result: text }) => [JSON.parse(spec), JSON.parse(text)])).toEqual([[large, result]]);
  });

  it('keeps nothing of a draft, and reads it as YAML, too', async () => {
    writeForty();
    const asFields = await backtests().backtestDraft({ spec: large, daysBefore: 30 });
    const yaml = `id: tried\nname: Tried\ncategory: forecasting\nseverity: warning\ndescription: Of a test.
when: { field: amount, op: at_least, value: 100000 }
message: 'It is about {amount}, to close on {closeDate}.'
remediation: { action: Look at it., owner: rep }\n`;
    expect(await backtests().backtestDraft({ yaml, daysBefore: 30 })).toEqual(asFields);
    expect(kept()).toEqual([]);
  });

  it('refuses a rule about closed deals', async () => {
    const closed = { ...large, closed: true };
    await expect(backtests(closed).backtest({ id: 'tried', daysBefore: 30 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '"Tried" looks at deals after they were closed, so it cannot tell beforehand how they end.',
    });
  });

  it('refuses a rule that has a mistake, with what is wrong', async () => {
    const wrong = ruleWith({ when: { field: 'amont', op: 'at_least', value: 1 } });
    await expect(backtests().backtestDraft({ spec: wrong, daysBefore: 30 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'There is no field "amont". Did you mean "amount"?',
    });
    await expect(backtests().backtestDraft({ daysBefore: 30 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
