import { beforeEach, expect, test } from 'vitest';
import { ana, mine, type OpenRules, openRules, quiet, refusal, shippedFrom } from './fixtures/open-rules.ts';
import { readRuleYaml } from './written/read-rule.ts';

let at: OpenRules;
beforeEach(() => {
  at = openRules();
});

test('an upgrade with the id of a rule that was made here leaves that one alone', async () => {
  await at.rules.create(ana, { yaml: mine });
  at.here.shipped = shippedFrom(quiet(), mine.replace('A rule', 'New in this version'));
  expect(at.rules.list().items.map(({ id, name, custom }) => [id, name, custom])).toEqual([
    ['quiet', 'Quiet', false],
    ['mine', 'A rule', true],
  ]);
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

test('a rule that can no longer be read is shown with the reason', async () => {
  await at.rules.create(ana, { yaml: mine });
  const broken = JSON.stringify({ id: 'mine', name: 'From later', when: { field: 'amount', op: 'smells_of' } });
  await at.ledger.command({ label: 'Break it', actor: ana }, (tx) => {
    tx.db.prepare('UPDATE custom_rules SET spec = ?, updated_at = ?').run(broken, tx.now);
  });
  const rule = at.rules.get('mine');
  expect([rule.name, rule.problem === null]).toEqual(['From later', false]);
});
