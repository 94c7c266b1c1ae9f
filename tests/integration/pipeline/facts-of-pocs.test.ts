import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/main/domains/pipeline/facts/fact-shapes.ts';
import { factValue } from '../../../src/main/domains/pipeline/facts/format-fact.ts';
import { noNeeds } from '../../../src/main/domains/pipeline/facts/merge-needs.ts';
import { readFacts } from '../../../src/main/domains/pipeline/facts/read-facts.ts';
import { catchUpHistory } from '../../../src/main/domains/pipeline/history/follow-history.ts';
import { overdueLines } from '../../../src/main/domains/pocs/overdue/overdue-lines.ts';
import { seedSamplePocs } from '../../../src/main/domains/pocs/sample/seed-sample-pocs.ts';
import { generateSample } from '../../../src/main/domains/records/sample/generate-sample.ts';
import { seedSample } from '../../../src/main/domains/records/sample/seed-sample.ts';
import { ledgeredTables as tables } from '../../../src/main/ledgered-tables.ts';
import { openMemoryLedger } from '../../../src/main/platform/ledger/fixtures/memory-ledger.ts';
import { dayHere } from '../../../src/main/platform/schedule/local-time.ts';
import { docs, shipped } from '../pocs/open-pocs.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const { db } = openMemoryLedger(tables);
const fields = ['outcome', 'overdueLines', 'daysLate', 'kickoff', 'endsOn'];
const read = (scope: Parameters<typeof readFacts>[1]['scope']): Facts =>
  readFacts(db, {
    ...{ scope, now, rates: { base: 'EUR', rates: { EUR: 1 } } },
    needs: { ...noNeeds(), related: new Map([['pocs', new Set(fields)]]) },
  });
const pocsIn = (facts: Facts) => {
  const related = facts.related.get('pocs');
  return [...(related?.deal.keys() ?? [])].map((row) => ({
    deal: facts.ids[related?.deal[row] ?? -1],
    ...Object.fromEntries(fields.map((field) => [field, factValue(related?.columns.get(field), row)])),
  }));
};

beforeAll(async () => {
  await seedSample(db, generateSample({ now }));
  seedSamplePocs(db, { shipped, linksFor: docs.linksFor, now });
  catchUpHistory(db);
});

describe('facts about POCs', () => {
  it('are late with the lines that the list of overdue lines names', () => {
    const seen = pocsIn(read({ of: 'open' }));
    const late = Map.groupBy(overdueLines(db, dayHere(now)), ({ dealId }) => dealId);
    expect(seen).toHaveLength(4);
    expect(late.size).toBeGreaterThan(0);
    for (const { deal, ...poc } of seen) {
      const lines = late.get(deal ?? '') ?? [];
      expect(poc).toMatchObject({
        outcome: 'running',
        overdueLines: lines.length,
        daysLate: Math.max(0, ...lines.map(({ daysLate }) => daysLate)),
      });
    }
  });

  it('say when they began and when the last line of the plan ends', () => {
    const dates = db.prepare<[string], { kickoff: string; ends: string }>(
      `SELECT kickoff, (SELECT max(end_day) FROM (
         SELECT poc_id, end_day FROM poc_tasks UNION ALL SELECT poc_id, end_day FROM poc_phases
         UNION ALL SELECT poc_id, end_day FROM poc_milestones) WHERE poc_id = p.id) AS ends FROM pocs p WHERE deal_id = ?`,
    );
    const at = (day?: string) => new Date(`${day}T00:00`).getTime();
    for (const { deal, ...poc } of pocsIn(read({ of: 'open' }))) {
      const { kickoff, ends } = dates.get(deal ?? '') ?? {};
      expect(poc).toMatchObject({ kickoff: at(kickoff), endsOn: at(ends) });
    }
  });

  it('were still running before they ended, as far as they had begun', () => {
    const long = pocsIn(read({ of: 'closed', daysBefore: 15 }));
    expect(long.length).toBeGreaterThan(3);
    expect(new Set(long.map((poc) => 'outcome' in poc && poc.outcome))).toEqual(new Set(['running']));
    expect(pocsIn(read({ of: 'closed', daysBefore: 60 })).length).toBeLessThan(long.length);
    expect(pocsIn(read({ of: 'closed', daysBefore: 300 }))).toEqual([]);
  });
});
