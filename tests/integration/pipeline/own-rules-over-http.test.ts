import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rule } from '../../../src/contract/pipeline/rules.ts';
import { euros, type ReviewingApp, startReviewing } from './reviewing-app.ts';

let app: ReviewingApp;
beforeAll(async () => {
  app = await startReviewing();
  for (let i = 1; i <= 6; i++) {
    await app.made('deals', {
      name: `Deal ${i}`,
      stage: 'Proposal',
      amount: euros(i * 1000),
      closeDate: app.today(20),
    });
  }
});
afterAll(() => app.end());

const large = '{ field: amount, op: at_least, value: $least }';
const yamlOf = (when = large, more = 'thresholds:\n  least: { label: Least, value: 4000, unit: amount }\n') =>
  `id: mine\nname: Mine\ncategory: compliance\nseverity: warning\ndescription: One of ours.\nwhen: ${when}\nmessage: "{name} is worth {amount}."\nremediation: { action: Look at it., owner: manager }\n${more}`;
const specOf = (when: unknown) => ({
  id: 'from-fields',
  name: 'From fields',
  category: 'compliance',
  severity: 'info',
  description: 'Made in the form.',
  when,
  message: 'x',
  remediation: { action: 'Look at it.', owner: 'rep', fix: null },
});
const read = async (id: string) => app.got(rule, `/rules/${id}`);
const foundBy = async (ruleId: string) =>
  (await app.findings((await app.review()).id, `ruleId=${ruleId}`)).items.map(({ dealName }) => dealName).sort();

describe('a rule of one’s own', () => {
  test('from YAML is found by reviews, tuned, rewritten, deleted, and put back by undo', async () => {
    const made = await app.call('POST', '/rules', { yaml: yamlOf() });
    expect(made).toMatchObject({ status: 201, body: { id: 'mine', custom: true, shipped: null, version: 1 } });
    expect(await foundBy('mine')).toEqual(['Deal 4', 'Deal 5', 'Deal 6']);
    await app.call('PUT', '/rules/mine', { thresholds: { least: 6000 } });
    expect(await foundBy('mine')).toEqual(['Deal 6']);
    const wider = yamlOf('{ field: amount, op: at_least, value: 3000 }', '');
    expect(await app.call('PATCH', '/rules/mine', { yaml: wider })).toMatchObject({
      status: 200,
      body: { version: 3 },
    });
    expect(await foundBy('mine')).toHaveLength(4);
    expect((await app.call('GET', '/rules/mine/yaml')).body.yaml).toBe(wider);
    expect(await app.call('DELETE', '/rules/mine')).toMatchObject({ status: 200 });
    expect((await app.call('GET', '/rules/mine')).status).toBe(404);
    await app.call('POST', '/undo');
    expect(await read('mine')).toMatchObject({ custom: true, when: { value: 3000 } });
    await app.call('DELETE', '/rules/mine');
  });

  test('from fields is the same as from YAML', async () => {
    const when = {
      all: [{ field: 'amount', op: 'at_least', value: 2000 }, { not: { field: 'name', op: 'matches', value: '6$' } }],
    };
    expect(await app.call('POST', '/rules', { spec: specOf(when) })).toMatchObject({ status: 201, body: { when } });
    expect(await foundBy('from-fields')).toEqual(['Deal 2', 'Deal 3', 'Deal 4', 'Deal 5']);
    await app.call('DELETE', '/rules/from-fields');
  });

  test.each<[what: string, yaml: string, detail: RegExp]>([
    ['does not parse', 'id: x\nname: [\n', /^Line 3: /],
    ['is indented with tabs', 'id: x\n\tname: y', /^Line 2: Tabs/],
    ['is empty', ' ', /nothing in it/],
    ['is a list', '- a\n- b', /^Line 1: A rule is a block/],
    ['is two', `${yamlOf()}---\nid: other\n`, /^Line 11: Another document begins here \(---\); a rule is one\.$/],
    ['has aliases', 'id: &a x\nname: *a\n', /no anchors.*no aliases/],
    ['has a part that nobody knows', yamlOf(undefined, 'colour: red\n'), /^Line 9: There is no field "colour"\./],
    [
      'asks for an unknown field',
      yamlOf('{ field: amont, op: is_empty }', ''),
      /^Line 6: There is no field "amont"\. Did you mean "amount"\?$/,
    ],
    [
      'compares a number with text',
      yamlOf('{ field: amount, op: at_least, value: high }', ''),
      /^Line 6: "Amount" is an amount of money; it cannot be compared with the text "high"\.$/,
    ],
    [
      'compares text with a number',
      yamlOf('{ field: name, op: equals, value: 5 }', ''),
      /^Line 6: "Name" is a text; it cannot be compared with the number 5\.$/,
    ],
    [
      'is true of every deal',
      yamlOf('{ field: amount, op: at_least, value: 1 }', ''),
      /^“Mine” finds all 6 open deals that it looks at/,
    ],
    [
      'is always true',
      yamlOf('{ any: [{ field: amount, op: is_empty }, { field: amount, op: is_present }] }', ''),
      /^Line 6: This is true whatever the deal is like/,
    ],
    ['could take for ever', yamlOf('{ field: name, op: matches, value: (a+)+$ }', ''), /^Line 6: .*cannot be repeated/],
    [
      'is nested without end',
      yamlOf(`${'{ not: '.repeat(20)}{ field: amount, op: is_empty }${' }'.repeat(20)}`, ''),
      /^Line 6: This is nested more than 12 deep/,
    ],
    ['has an id that ships', yamlOf().replace('id: mine', 'id: no-amount'), /ships with Throughline/],
    ['has an id that is none', yamlOf().replace('id: mine', 'id: My rule!'), /^Line 1: id: Use small letters/],
  ])('that %s is refused, with the line', async (what, yaml, detail) => {
    const { total } = (await app.call('GET', '/rules')).body;
    const answer = await app.call('POST', '/rules', { yaml });
    expect(answer).toMatchObject({ status: 422, type: 'application/problem+json', body: { code: 'INVALID_INPUT' } });
    expect(answer.body.detail).toMatch(detail);
    expect(answer.body.remedy).toMatch(/\S/);
    expect((await app.call('GET', '/rules')).body.total).toBe(total);
    if (what.startsWith('has an id that ships')) return;
    const preview = await app.call('POST', '/rules/preview', { yaml });
    expect(preview.status).toBe(200);
    const { problems, matchesAll } = preview.body;
    expect(Array.isArray(problems) && problems.length > 0).toBe(what !== 'is true of every deal');
    expect(matchesAll).toBe(what === 'is true of every deal');
  });

  test.each<[what: string, when: unknown, path: string, detail: RegExp]>([
    ['an unknown field', { field: 'amont', op: 'is_empty' }, 'when.field', /Did you mean "amount"\?/],
    [
      'an unknown operator',
      { field: 'amount', op: 'at_leest', value: 1 },
      'when.op',
      /"at_leest".*Did you mean "at_least"\?/,
    ],
    [
      'a text beside a number',
      { all: [{ field: 'amount', op: 'at_least', value: 'x' }] },
      'when.all[0].value',
      /money.*text "x"/,
    ],
    ['a part too many', { field: 'amount', op: 'is_empty', colour: 1 }, 'when.colour', /colour/],
    ['nothing', {}, 'when', /\S/],
  ])('from fields with %s is refused, with the place', async (_, when, path, detail) => {
    const answer = await app.call('POST', '/rules', { spec: specOf(when) });
    expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT', issues: [{ path }] } });
    expect(answer.body.detail).toMatch(detail);
    expect((await app.call('POST', '/rules/preview', { spec: specOf(when) })).body.problems).toMatchObject([
      { line: null, path },
    ]);
  });

  test('is given in one way, and what ships is left alone', async () => {
    for (const input of [{}, { yaml: yamlOf(), spec: specOf({ field: 'amount', op: 'is_empty' }) }]) {
      expect((await app.call('POST', '/rules', input)).body.detail).toMatch(/either as spec or as yaml/);
    }
    expect(await app.call('PATCH', '/rules/no-amount', { yaml: yamlOf() })).toMatchObject({ status: 409 });
    expect(await app.call('DELETE', '/rules/no-amount')).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const all = { yaml: yamlOf('{ field: amount, op: at_least, value: 1 }', ''), evenIfAll: true };
    expect((await app.call('POST', '/rules', all)).status).toBe(201);
    await app.call('DELETE', '/rules/mine');
  });
});

test('a preview says which open deals a rule would find, and a backtest what came of such deals', async () => {
  const preview = await app.call('POST', '/rules/preview', { yaml: yamlOf(), limit: 2 });
  expect(preview.body).toMatchObject({ problems: [], matches: 3, open: 6, matchesAll: false, unknown: 0 });
  const items = z.array(z.object({ message: z.string() })).parse(preview.body.items);
  expect(items).toHaveLength(2);
  expect(items[0]?.message).toMatch(/^Deal \d is worth €\d,000\.$/);
  expect((await app.call('POST', '/rules/preview', { id: 'no-source', limit: 0 })).body).toMatchObject({
    matches: 6,
    items: [],
  });
  expect((await app.call('POST', '/rules/no-source/backtest', {})).body).toMatchObject({
    n: 0,
    verdict: 'too_few',
    says: expect.stringMatching(/\S/),
  });
  expect((await app.call('POST', '/rules/discount-without-approval/backtest', {})).body.detail).toMatch(
    /no custom field/,
  );
  expect((await app.call('POST', '/rules/no-source/backtest', { daysBefore: 0 })).status).toBe(422);
});
