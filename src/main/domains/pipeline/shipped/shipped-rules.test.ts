import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import type { Condition, RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { runCommand } from '../../../platform/ledger/run-command.ts';
import { seedDefaults } from '../../records/default-stages.ts';
import { listStages } from '../../records/services/stages.ts';
import type { Facts } from '../facts/fact-shapes.ts';
import { fieldCatalogue } from '../facts/field-catalogue.ts';
import { factValue } from '../facts/format-fact.ts';
import { mergeNeeds } from '../facts/merge-needs.ts';
import { readFacts } from '../facts/read-facts.ts';
import { sayWhatWasSeen } from '../findings/say-seen.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { fieldsSeen, seenBy } from '../reviews/seen-by.ts';
import { type CompiledRule, compileRule } from '../rules/language/compile-rule.ts';
import { placeholdersOf } from '../rules/message.ts';
import { shippedRules } from '../rules/shipped-rules.ts';
import type { SeenField } from '../snapshot/review-snapshot.ts';
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
let fields: SeenField[];

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
  fields = fieldsSeen([...rules.values()], catalogue);
});
afterAll(() => db.close());

const fires = (rule: string, scenario: string): boolean => {
  const at = facts.ids.indexOf(`deal ${scenario}`);
  if (at < 0) throw new Error(`No deal was seen for ${scenario}.`);
  return found.get(rule)?.[at] === 1;
};

/** What a finding of a rule shows of the deal that it is about. */
const shown = (id: string): Finding['seen'] => {
  const rule = rules.get(id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  const at = Uint32Array.of(facts.ids.indexOf(`deal ${id} trips`));
  const values = seenBy(rule, facts, at).flatMap(({ field: name, column }) => {
    const field = fields.find((one) => one.name === name);
    return field ? [{ field, value: factValue(column, 0) }] : [];
  });
  return sayWhatWasSeen(rule.spec, values, { currency: 'EUR', base: 'EUR' }).seen;
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

/** The fields that a condition asks whether they are there. */
const askedForPresence = (condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap(askedForPresence);
  if ('any' in condition) return condition.any.flatMap(askedForPresence);
  if ('not' in condition) return askedForPresence(condition.not);
  return 'field' in condition && (condition.op === 'is_empty' || condition.op === 'is_present')
    ? [condition.field]
    : [];
};

describe('a finding shows what it rests on', () => {
  it.each(shipped.map((spec) => [spec.id, spec] as const))('%s', (id, { when, message }) => {
    const inMessageOnly = placeholdersOf(message).filter((name) => !JSON.stringify(when).includes(`"${name}"`));
    const lines = shown(id).filter(({ field }) => !inMessageOnly.includes(field));
    const explaining = lines.filter(({ field, value }) => value !== null || askedForPresence(when).includes(field));
    expect(explaining).not.toEqual([]);
    expect(lines.filter(({ label, text }) => label === '' || text === '' || /[$_{}]/.test(label + text))).toEqual([]);
    expect(new Set(lines.map(({ field }) => field)).size).toBe(lines.length);
  });

  it.each([
    ['no-champion', 'Contacts, role is champion', '0', 0],
    ['no-economic-buyer', 'Contacts, role is economic buyer or decision maker', '0', 0],
    ['no-contact', 'Contacts', '0', 0],
    ['poc-over-no-decision', 'POCs, outcome is running and ends more than 7 days ago', '1', 1],
    ['security-step-missing', 'Activities, subject or text has the words looked for', '0', 0],
    ['ghosted', 'Activities, kind is email and in the last 21 days', '3', 3],
    ['older-than-usual', 'Usual for 10 won deals (median)', '40 days', 40],
    ['stuck-in-stage', 'Usual for 10 won deals in this stage (nine in ten stay under it)', '10 days', 10],
    ['amount-outlier', 'Usual for 10 won deals (nine in ten stay under it)', '€91,000', 91_000],
    ['close-date-pushed', 'Close date moved later', '3 times', 3],
    ['pulled-in-early', 'Close date moved earlier in the last 14 days', 'once', 1],
    ['stage-backward', 'Stage moved back in the last 30 days', 'once', 1],
    ['amount-grew-late', 'Amount in the last 30 days', '€50,000 → €66,000, +32 %', 32],
    ['amount-shrank', 'Amount in the last 30 days', '€50,000 → €37,000, −26 %', -26],
    ['discount-without-approval', 'Discount percent', '21', 21],
  ])('%s by “%s”', (id, label, text, value) => {
    expect(shown(id)).toContainEqual(expect.objectContaining({ label, text, value }));
  });
});
