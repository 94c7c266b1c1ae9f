import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldCatalogue } from '../../../src/main/domains/pipeline/facts/field-catalogue.ts';
import { mergeNeeds } from '../../../src/main/domains/pipeline/facts/merge-needs.ts';
import { readFacts } from '../../../src/main/domains/pipeline/facts/read-facts.ts';
import { catchUpHistory } from '../../../src/main/domains/pipeline/history/follow-history.ts';
import { ratesNow } from '../../../src/main/domains/pipeline/rates/rates-now.ts';
import { compileRule } from '../../../src/main/domains/pipeline/rules/language/compile-rule.ts';
import { shippedRules } from '../../../src/main/domains/pipeline/rules/shipped-rules.ts';
import { seedSamplePipeline } from '../../../src/main/domains/pipeline/sample/seed-sample-pipeline.ts';
import { seedSamplePocs } from '../../../src/main/domains/pocs/sample/seed-sample-pocs.ts';
import { generateSample } from '../../../src/main/domains/records/sample/generate-sample.ts';
import { seedSample } from '../../../src/main/domains/records/sample/seed-sample.ts';
import { listStages } from '../../../src/main/domains/records/services/stages.ts';
import { ledgeredTables as tables } from '../../../src/main/ledgered-tables.ts';
import { dumpOf, openMemoryLedger } from '../../../src/main/platform/ledger/fixtures/memory-ledger.ts';
import { docs, shipped } from '../pocs/open-pocs.ts';

const rules = shippedRules(join(process.cwd(), 'resources', 'rules'));

async function openSample(now: number) {
  const { db, ledger } = openMemoryLedger(tables);
  await seedSample(db, generateSample({ now }));
  seedSamplePocs(db, { shipped, linksFor: docs.linksFor, now });
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const before = { deals: count('deals'), undo: ledger.upcoming() };
  seedSamplePipeline(db, { now });
  catchUpHistory(db);
  const ready = rules().flatMap(({ spec }) => {
    const { rule } = compileRule(spec, fieldCatalogue(db), listStages(db));
    return rule ? [rule] : [];
  });
  const needs = mergeNeeds(ready.map((rule) => rule.needs));
  const found = (scope: Parameters<typeof readFacts>[1]['scope']) => {
    const facts = readFacts(db, { scope, needs, now, rates: ratesNow(db) });
    const ids = ready.map((rule) => [rule.spec.id, facts.ids.filter((_, i) => rule.fires(facts)[i] === 1)] as const);
    return { facts, by: new Map(ids) };
  };
  return { db, ledger, before, count, ready, found };
}

describe('the sample', () => {
  it.each(['2026-02-02T07:00:00Z', '2026-06-14T12:00:00Z', '2026-11-20T16:30:00Z'])(
    'on %s gives a review something to find, and a backtest something to say',
    async (day) => {
      const { ready, found, db } = await openSample(Date.parse(day));
      expect(ready).toHaveLength(rules().length);
      const { by } = found({ of: 'open' });
      for (const rule of [
        ...['close-date-pushed', 'amount-grew-late', 'amount-shrank', 'stage-backward', 'reopened', 'probability-off'],
        ...['commit-in-early-stage', 'discount-without-approval', 'ghosted', 'champion-silent', 'stale-notes'],
        ...['no-next-action', 'single-threaded', 'stuck-in-stage'],
      ]) {
        expect([rule, by.get(rule)?.length]).not.toEqual([rule, 0]);
      }
      const closed = found({ of: 'closed', daysBefore: 30 });
      expect(closed.facts.size).toBeGreaterThan(80);
      expect(closed.by.get('close-date-pushed')?.length).toBeGreaterThan(4);
      const mixed = db.prepare('SELECT count(DISTINCT currency) FROM deals WHERE currency IS NOT NULL').pluck().get();
      expect(mixed).toBeGreaterThan(Object.keys(ratesNow(db).rates).length);
    },
  );

  it('adds no deal, breaks no link, and leaves undo to what the person does', async () => {
    const { db, ledger, before, count } = await openSample(Date.now());
    expect(count('deals')).toBe(before.deals);
    expect(ledger.upcoming()).toEqual(before.undo);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(count(`deals WHERE updated_at > ${Date.now()} OR updated_at < created_at`)).toBe(0);
  });

  it('can be taken back, command by command', async () => {
    const { db, ledger } = await openSample(Date.now());
    const person = { kind: 'person' } as const;
    const before = dumpOf(db, tables);
    const commands = db
      .prepare<[], string>(`SELECT id FROM commands WHERE label LIKE 'Change %' ORDER BY seq DESC LIMIT 40`)
      .pluck()
      .all();
    for (const command of commands) await ledger.undo({ actor: person, command });
    expect(dumpOf(db, tables)).not.toBe(before);
    for (const command of commands.toReversed()) await ledger.redo({ actor: person, command });
    expect(dumpOf(db, tables)).toBe(before);
  });
});
