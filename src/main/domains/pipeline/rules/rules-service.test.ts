import { beforeEach, expect, test } from 'vitest';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { AppError } from '../../../platform/app-error.ts';
import { dumpOf, openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { catalogueWith } from './fixtures/plain-facts.ts';
import { ruleText } from './fixtures/rule-text.ts';
import { createRules } from './rules-service.ts';
import { readRuleYaml, type WrittenRule } from './written/read-rule.ts';

const ana = { kind: 'person', name: 'Ana' } as const;
const stages: Stage[] = [{ id: 's1', name: 'Proposal', position: 1, outcome: 'open', probability: 40 }];

function shippedFrom(...texts: string[]): WrittenRule[] {
  return texts.map((text) => {
    const { spec, enabled, problems } = readRuleYaml(text);
    if (!spec) throw new Error(JSON.stringify(problems));
    return { spec, enabled };
  });
}

const days = (max: number) => `thresholds: { days: { label: Days, value: 14, unit: days, min: 1, max: ${max} } }\n`;
const quiet = (max = 60) =>
  ruleText('{ field: lastActivityAt, op: older_than_days, value: $days }', days(max), 'quiet').replace(
    'A rule',
    'Quiet',
  );
const off = `${ruleText('{ field: tags, op: is_empty }', 'enabled: false\n', 'no-tags')}`;
const mine = ruleText('{ field: amount, op: greater_than, value: 5 }', '', 'mine');

function open() {
  const { db, ledger } = openMemoryLedger(ledgeredTables);
  const here = { person: 'ana', shipped: shippedFrom(quiet(), off), found: { matches: 0, open: 0 } };
  const rules = createRules({
    ...{ db, ledger, stages: () => stages, catalogue: () => catalogueWith() },
    shipped: () => here.shipped,
    whose: () => here.person,
    matchesAll: () => Promise.resolve(here.found),
  });
  return { db, ledger, rules, here, dump: () => dumpOf(db, ledgeredTables) };
}
let at: ReturnType<typeof open>;
beforeEach(() => {
  at = open();
});

const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

test('what ships is on unless it says otherwise, in its first version', () => {
  expect(at.rules.list().items.map(({ id, enabled, custom, version }) => [id, enabled, custom, version])).toEqual([
    ['quiet', true, false, 1],
    ['no-tags', false, false, 1],
  ]);
  expect(at.rules.get('quiet').shipped).toEqual({ severity: 'warning', thresholds: { days: 14 } });
});

test('mine lies over everybody’s, and that over what ships; each can be taken back', async () => {
  const { rules, here } = at;
  await rules.override(ana, { id: 'quiet', layer: 'workspace', severity: 'critical', thresholds: { days: 20 } });
  const own = await rules.override(ana, { id: 'quiet', layer: 'mine', enabled: false, thresholds: { days: 30 } });
  expect([own.enabled, own.severity, own.thresholds.days?.value]).toEqual([false, 'critical', 30]);
  here.person = 'ben';
  const theirs = rules.get('quiet');
  expect([theirs.enabled, theirs.severity, theirs.thresholds.days?.value]).toEqual([true, 'critical', 20]);
  expect(theirs.overrides.mine).toBeNull();
  here.person = 'ana';
  const back = await rules.override(ana, { id: 'quiet', layer: 'mine', thresholds: { days: null } });
  expect([back.enabled, back.thresholds.days?.value]).toEqual([false, 20]);
  const reset = await rules.reset(ana, { id: 'quiet', layer: 'workspace' });
  expect([reset.enabled, reset.severity, reset.thresholds.days?.value]).toEqual([false, 'warning', 14]);
  const clean = await rules.override(ana, { id: 'quiet', layer: 'mine', enabled: null });
  expect(clean.overrides).toEqual({ workspace: null, mine: null });
});

test('an upgrade leaves overrides as they are; what it took out is kept for when it is back', async () => {
  const { rules, here } = at;
  await rules.override(ana, { id: 'quiet', layer: 'workspace', severity: 'info', thresholds: { days: 50 } });
  here.shipped = shippedFrom(ruleText('{ field: lastActivityAt, op: is_empty }', '', 'quiet'));
  expect(rules.get('quiet')).toMatchObject({ severity: 'info', thresholds: {}, problem: null });
  // It is less now than what was chosen: what ships holds again.
  here.shipped = shippedFrom(quiet(40));
  expect(rules.get('quiet').thresholds.days?.value).toBe(14);
  here.shipped = shippedFrom(quiet(90));
  expect(rules.get('quiet')).toMatchObject({ severity: 'info', thresholds: { days: { value: 50 } } });
});

test('an upgrade with the id of a rule that was made here leaves that one alone', async () => {
  await at.rules.create(ana, { yaml: mine });
  at.here.shipped = shippedFrom(quiet(), mine.replace('A rule', 'New in this version'));
  expect(at.rules.list().items.map(({ id, name, custom }) => [id, name, custom])).toEqual([
    ['quiet', 'Quiet', false],
    ['mine', 'A rule', true],
  ]);
});

test.each([
  [{ id: 'quite' }, 'NOT_FOUND', /no rule with the id "quite"/],
  [{ id: 'quiet', thresholds: { dais: 3 } }, 'INVALID_INPUT', /no threshold "dais"\. Did you mean "days"\?/],
  [{ id: 'quiet', thresholds: { days: 61 } }, 'INVALID_INPUT', /“Days” can be from 1 to 60, not 61\./],
  [{ id: 'quiet', thresholds: { constructor: 3 } }, 'INVALID_INPUT', /no threshold "constructor"/],
])('an override that makes no sense is refused: %j', async (asked, code, says) => {
  const before = at.dump();
  const error = await refusal(at.rules.override(ana, { layer: 'workspace', ...asked }));
  expect([error.code, error.message]).toEqual([code, expect.stringMatching(says)]);
  expect(at.dump()).toBe(before);
});

test('a command is called by what it does, is undone whole, and one that changes nothing leaves nothing', async () => {
  const { rules, ledger } = at;
  const before = at.dump();
  await rules.override(ana, { id: 'quiet', layer: 'workspace', enabled: false });
  expect(ledger.upcoming().undo).toBe('Turn off “Quiet”');
  expect(rules.versions('quiet').items.map(({ version, what }) => [version, what])).toEqual([
    [2, 'Turned off'],
    [1, 'As it ships'],
  ]);
  const after = at.dump();
  await rules.override(ana, { id: 'quiet', layer: 'workspace', enabled: false });
  expect(at.dump()).toBe(after);
  await ledger.undo({ actor: ana });
  expect(rules.get('quiet')).toMatchObject({ enabled: true, version: 1 });
  expect(at.dump()).toBe(before);
});

test('any version comes back: what was overridden, and the rule as it ships', async () => {
  const { rules } = at;
  await rules.override(ana, { id: 'quiet', layer: 'workspace', thresholds: { days: 20 } });
  await rules.override(ana, { id: 'quiet', layer: 'mine', severity: 'info' });
  await rules.override(ana, { id: 'quiet', layer: 'workspace', thresholds: { days: 30 } });
  expect((await rules.restore(ana, { id: 'quiet', version: 2 })).thresholds.days?.value).toBe(20);
  const shipped = await rules.restore(ana, { id: 'quiet', version: 1 });
  expect(shipped).toMatchObject({ overrides: { workspace: null, mine: null }, severity: 'warning', version: 6 });
  expect((await refusal(rules.restore(ana, { id: 'quiet', version: 9 }))).code).toBe('NOT_FOUND');
});

test('a rule is made, rewritten, deleted and put back; its YAML reads to the same rule', async () => {
  const { rules, ledger } = at;
  const made = await rules.create(ana, { yaml: mine });
  expect(made).toMatchObject({ id: 'mine', custom: true, enabled: true, shipped: null, problem: null, version: 1 });
  const spec = { ...rules.inForce().find((one) => one.spec.id === 'mine')?.spec };
  expect(readRuleYaml(rules.yaml('mine').yaml).spec).toEqual(spec);
  const changed = await rules.change(ana, { id: 'mine', yaml: mine.replace('value: 5', 'value: 7') });
  expect([changed.when, changed.version]).toEqual([{ field: 'amount', op: 'greater_than', value: 7 }, 2]);
  await rules.override(ana, { id: 'mine', layer: 'workspace', enabled: false });
  const full = at.dump();
  await rules.delete(ana, 'mine');
  expect((await refusal(Promise.resolve().then(() => rules.get('mine')))).code).toBe('NOT_FOUND');
  await ledger.undo({ actor: ana });
  expect(at.dump()).toBe(full);
  await rules.delete(ana, 'mine');
  const back = await rules.restore(ana, { id: 'mine', version: 1 });
  expect(back).toMatchObject({ when: { value: 5 }, enabled: true, version: 5 });
});

test.each([
  [{ yaml: quiet() }, /The id "quiet" is that of “Quiet”, which ships with Throughline\./],
  [{ yaml: mine.replace('amount', 'amont') }, /^Line 8: There is no field "amont"\. Did you mean "amount"\?$/],
  [{ yaml: mine.replace('5', 'five') }, /^Line 8: "Amount" is an amount of money; it cannot be compared with the text/],
  [{ yaml: `${mine}\n  - :` }, /^Line \d+: /],
  [{}, /either as spec or as yaml/],
])('a rule that makes no sense is not made: %#', async (written, says) => {
  const before = at.dump();
  const error = await refusal(at.rules.create(ana, written));
  expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringMatching(says)]);
  expect(at.dump()).toBe(before);
});

test('issues say where in the rule something is wrong', async () => {
  const error = await refusal(at.rules.create(ana, { yaml: mine.replace('amount', 'amont') }));
  expect(error.data.issues).toEqual([{ path: 'when.field', message: expect.stringMatching(/^Line 8: /) }]);
});

test('a rule that finds every deal that it looks at is made only when that is wanted', async () => {
  const { rules, here } = at;
  here.found = { matches: 7, open: 7 };
  const error = await refusal(rules.create(ana, { yaml: mine }));
  expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringMatching(/finds all 7 open deals/)]);
  here.found = { matches: 4, open: 4 };
  await rules.create(ana, { yaml: mine });
  here.found = { matches: 7, open: 7 };
  const wider = mine.replace('5', '1');
  expect((await refusal(rules.change(ana, { id: 'mine', yaml: wider }))).code).toBe('INVALID_INPUT');
  expect((await rules.change(ana, { id: 'mine', yaml: wider, evenIfAll: true })).when).toMatchObject({ value: 1 });
});

test('what ships cannot be rewritten or deleted, and no id be taken twice', async () => {
  const { rules } = at;
  expect((await refusal(rules.change(ana, { id: 'quiet', yaml: quiet() }))).code).toBe('CONFLICT');
  expect((await refusal(rules.delete(ana, 'quiet'))).code).toBe('CONFLICT');
  await rules.create(ana, { yaml: mine });
  expect((await refusal(rules.create(ana, { yaml: mine }))).message).toMatch(/another rule that was made here/);
  const other = mine.replace('id: mine', 'id: other');
  expect((await refusal(rules.change(ana, { id: 'mine', yaml: other }))).message).toMatch(/would be another one/);
});

test('a rule that waits for a custom field says for which, and is right once it is there', async () => {
  const text = ruleText('{ field: custom.Discount, op: greater_than, value: 20 }', '', 'discount');
  at.here.shipped = shippedFrom(text);
  expect(at.rules.get('discount')).toMatchObject({
    problem: { message: 'This workspace has no custom field "Discount" for deals.', path: 'when.field' },
    needsField: { label: 'Discount', type: 'number' },
  });
  expect((await refusal(at.rules.create(ana, { yaml: text.replace('id: discount', 'id: own') }))).code).toBe(
    'INVALID_INPUT',
  );
  const field = { name: 'custom.Discount', label: 'Discount', type: 'number', explains: '' } as const;
  const rules = createRules({
    ...{ db: at.db, ledger: at.ledger, stages: () => stages, whose: () => 'ana' },
    ...{ shipped: () => at.here.shipped, catalogue: () => catalogueWith([field]) },
  });
  expect(rules.get('discount')).toMatchObject({ problem: null, needsField: null });
});

test('a rule that can no longer be read is shown with the reason', async () => {
  await at.rules.create(ana, { yaml: mine });
  const broken = JSON.stringify({ id: 'mine', name: 'From later', when: { field: 'amount', op: 'smells_of' } });
  await at.ledger.command({ label: 'Break it', actor: ana }, (tx) => {
    tx.db.prepare('UPDATE custom_rules SET spec = ?, updated_at = ?').run(broken, tx.now);
  });
  const rule = at.rules.get('mine');
  expect([rule.name, rule.problem === null]).toEqual(['From later', false]);
});

test('a backtest belongs to the rule as it was tested', async () => {
  const { rules, db } = at;
  const half = { n: 1, fired: 1, precision: 1, baseRate: 0.5, lift: 2, recall: 1 };
  const result = {
    ...{ ruleId: 'quiet', at: new Date(0).toISOString(), daysBefore: 30, n: 1, fired: 1, skipped: 0 },
    ...{ lost: half, slipped: half, verdict: 'too_few', says: 'Too few.', examples: [] },
  };
  const spec = rules.inForce()[0]?.spec;
  db.prepare('INSERT INTO rule_backtests (rule_id, at, spec, result) VALUES (?, 0, ?, ?)').run(
    ...['quiet', JSON.stringify(spec), JSON.stringify(result)],
  );
  expect(rules.get('quiet').backtest).toMatchObject({ verdict: 'too_few', lost: half });
  await rules.override(ana, { id: 'quiet', layer: 'workspace', thresholds: { days: 20 } });
  expect(rules.get('quiet').backtest).toBeNull();
});

test('the form is told of every field what can be asked of it', () => {
  const { deal, related } = at.rules.fields();
  const field = (name: string) => deal.find((one) => one.name === name);
  expect(field('stage')).toMatchObject({ choices: ['Proposal'], tracked: true, ofWon: false });
  expect(field('forecastCategory')?.choices).toContain('commit');
  expect(field('closeDate')?.ops).toContain('changed_times');
  expect(field('createdAt')?.ops).not.toContain('changed_times');
  expect(related.map(({ name }) => name)).toEqual(['contacts', 'activities', 'notes', 'pocs']);
});
