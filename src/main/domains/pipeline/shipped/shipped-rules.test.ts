import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { runCommand } from '../../../platform/ledger/run-command.ts';
import { seedDefaults } from '../../records/default-stages.ts';
import { listStages } from '../../records/services/stages.ts';
import type { Facts } from '../facts/fact-shapes.ts';
import { fieldCatalogue } from '../facts/field-catalogue.ts';
import { mergeNeeds } from '../facts/merge-needs.ts';
import { readFacts } from '../facts/read-facts.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { type CompiledRule, compileRule } from '../rules/language/compile-rule.ts';
import { shippedRules } from '../rules/shipped-rules.ts';
import type { RuleCase } from './cases/case.ts';
import { compliance } from './cases/compliance.ts';
import { dataQuality, nothingKnown } from './cases/data-quality.ts';
import { engagement } from './cases/engagement.ts';
import { forecasting } from './cases/forecasting.ts';
import { progression } from './cases/progression.ts';
import { salesHygiene } from './cases/sales-hygiene.ts';
import { now, writeScenario, writeWonDeals } from './scenario.ts';

const folder = new URL('../../../../../resources/rules', import.meta.url).pathname;
const shipped: RuleSpec[] = shippedRules(folder)().map(({ spec }) => spec);
const cases: RuleCase[] = [
  ...[...dataQuality, ...salesHygiene, ...forecasting],
  ...[...progression, ...engagement, ...compliance],
];
const kinds = ['trips', 'not', 'missing'] as const;

let db: Database;
let facts: Facts;
const rules = new Map<string, CompiledRule>();
const found = new Map<string, Uint8Array>();

beforeAll(async () => {
  const opened = openMemoryLedger(ledgeredTables);
  db = opened.db;
  await seedDefaults(db, opened.ledger);
  runCommand(db, { label: 'Fields', actor: { kind: 'app' } }, () => {
    const insert = db.prepare(
      `INSERT INTO custom_fields (id, record_kind, label, type, choices, position, created_at, updated_at)
       VALUES (?, 'deals', ?, ?, '[]', 1, 1, 1)`,
    );
    insert.run('percent', 'Discount percent', 'number');
    insert.run('approved', 'Discount approved', 'yes_no');
  });
  writeWonDeals(db);
  writeScenario(db, 'healthy', { deal: { created_at: now - 9 * 86_400_000 } });
  writeScenario(db, 'nothing known', nothingKnown);
  for (const one of cases) for (const kind of kinds) writeScenario(db, `${one.rule} ${kind}`, one[kind]);
  catchUpHistory(db);
  const catalogue = fieldCatalogue(db);
  for (const spec of shipped) {
    const compiled = compileRule(spec, catalogue, listStages(db));
    if (!compiled.rule) throw new Error(`${spec.id}: ${compiled.problems.map(({ message }) => message).join(' ')}`);
    rules.set(spec.id, compiled.rule);
  }
  facts = readFacts(db, {
    scope: { of: 'open', closedSince: now - 90 * 86_400_000 },
    needs: mergeNeeds([...rules.values()].map(({ needs }) => needs)),
    now,
    rates: { base: 'EUR', rates: { EUR: 1 } },
  });
  for (const [id, rule] of rules) found.set(id, rule.fires(facts));
});
afterAll(() => db.close());

const fires = (rule: string, scenario: string): boolean => {
  const at = facts.ids.indexOf(`deal ${scenario}`);
  if (at < 0) throw new Error(`No deal was seen for ${scenario}.`);
  return found.get(rule)?.[at] === 1;
};

it('ships at least 44 rules in six categories, and has three deals for each', () => {
  expect(shipped.length).toBeGreaterThanOrEqual(44);
  expect(new Set(shipped.map(({ category }) => category)).size).toBe(6);
  expect(cases.map(({ rule }) => rule).toSorted()).toEqual(shipped.map(({ id }) => id).toSorted());
});

it('has nothing to say about a deal that is well looked after', () => {
  expect([...rules.keys()].filter((rule) => fires(rule, 'healthy'))).toEqual([]);
});

it('says of a deal of which nothing is known only what is missing', () => {
  const said = [...rules.keys()].filter((rule) => fires(rule, 'nothing known'));
  expect(said.toSorted()).toEqual([
    ...['never-talked', 'no-account', 'no-amount', 'no-champion', 'no-close-date', 'no-contact', 'no-economic-buyer'],
    ...['no-forecast-category', 'no-next-action', 'no-owner', 'no-source', 'security-step-missing'],
    'stage-fields-missing',
  ]);
});

describe.each(cases.map((one) => [one.rule, one] as const))('%s', (rule, { missingTrips = false }) => {
  it('finds the deal that it is about', () => expect(fires(rule, `${rule} trips`)).toBe(true));
  it('leaves the one that it just is not about', () => expect(fires(rule, `${rule} not`)).toBe(false));
  it(missingTrips ? 'finds the one in which it is missing' : 'leaves the one with nothing to go by', () =>
    expect(fires(rule, `${rule} missing`)).toBe(missingTrips),
  );
});
