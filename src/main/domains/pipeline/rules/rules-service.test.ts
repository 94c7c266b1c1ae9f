import { beforeEach, expect, test } from 'vitest';
import { ana, type OpenRules, openRules, quiet, refusal, shippedFrom, stages } from './fixtures/open-rules.ts';
import { catalogueWith } from './fixtures/plain-facts.ts';
import { ruleText } from './fixtures/rule-text.ts';
import { createRules } from './rules-service.ts';

let at: OpenRules;
beforeEach(() => {
  at = openRules();
});

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
