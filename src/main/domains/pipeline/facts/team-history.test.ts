import { describe, expect, it } from 'vitest';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { changeRow } from '../../../platform/ledger/write-row.ts';
import { seedDefaults } from '../../records/default-stages.ts';
import { createRecords } from '../../records/records-service.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { mean, percentile, readTeamHistory } from './team-history.ts';

const dayMs = 86_400_000;
const person = { kind: 'person' } as const;
const rates = { base: 'EUR', rates: { EUR: 1, USD: 0.5 } };
const start = Date.parse('2026-01-01T09:00:00Z');

async function openTeam() {
  const { db, ledger } = openMemoryLedger(ledgeredTables);
  await seedDefaults(db, ledger);
  const records = createRecords({ db, ledger });
  /** A deal that goes through stages, so many days after it was created each. */
  const deal = async (currency: string, amountMinor: number, moves: [day: number, stage: string][]) => {
    const { id } = await records.deals.create(person, {
      name: 'Rollout',
      amount: { amountMinor, currency },
    });
    for (const [day, stage_id] of moves) {
      await ledger.command({ label: 'Move', actor: person }, (tx) =>
        changeRow(tx.db, 'deals', { id, now: tx.now }, { stage_id }),
      );
      db.prepare('UPDATE commands SET at = ? WHERE seq = (SELECT max(seq) FROM commands)').run(start + day * dayMs);
    }
    return id;
  };
  const read = () => {
    catchUpHistory(db);
    return readTeamHistory(db, { rates, now: start + 300 * dayMs });
  };
  return { db, ledger, records, deal, read };
}

describe('what was usual for deals that were won', () => {
  it('is sorted by what they came to, how long they took and how long they were in each stage', async () => {
    const { db, deal, read } = await openTeam();
    const slow = await deal('EUR', 500_00, [
      [20, 'proposal'],
      [50, 'won'],
    ]);
    await deal('USD', 300_00, [
      [5, 'proposal'],
      [8, 'prospecting'],
      [10, 'won'],
    ]);
    await deal('GBP', 900_00, [[30, 'won']]);
    await deal('EUR', 1_00, [[40, 'lost']]);
    await deal('EUR', 2_00, [[40, 'proposal']]);
    db.exec('DROP TRIGGER ledger_deals_set_created_at');
    db.prepare('UPDATE deals SET created_at = ?').run(start);
    const team = read();
    expect(team).toEqual({
      won: 3,
      of: { amountInBase: [150, 500], ageDays: [10, 30, 50] },
      ofStage: { daysInStage: { prospecting: [2, 5, 20, 30], proposal: [3, 30] } },
    });
    expect(JSON.parse(JSON.stringify(team))).toEqual(team);
    expect(slow).toMatch(/-/);
  });

  it('takes the amount as it was when the deal was won', async () => {
    const { db, ledger, deal, read } = await openTeam();
    const id = await deal('EUR', 500_00, [[50, 'won']]);
    await ledger.command({ label: 'Correct', actor: person }, (tx) =>
      changeRow(tx.db, 'deals', { id, now: tx.now }, { amount_minor: 1_00 }),
    );
    db.prepare('UPDATE commands SET at = ? WHERE seq = (SELECT max(seq) FROM commands)').run(start + 60 * dayMs);
    expect(read().of.amountInBase).toEqual([500]);
  });

  it('is nothing where none was won', async () => {
    const { read } = await openTeam();
    expect(read()).toEqual({ won: 0, of: { amountInBase: [], ageDays: [] }, ofStage: { daysInStage: {} } });
  });
});

it.each([
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3, 4, 5], 0.9, 4.6],
  [[7], 0.9, 7],
  [[1, 2], 0, 1],
  [[1, 2], 1, 2],
])('of %j the part %d is below %d', (values, part, expected) => {
  expect(percentile(values, part)).toBeCloseTo(expected);
});

it('has a mean, and nothing of nothing', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect([mean([]), percentile([], 0.5)]).toEqual([Number.NaN, Number.NaN]);
});
