import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ruleText } from './fixtures/rule-text.ts';
import { shippedRules } from './shipped-rules.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, ...texts: string[]) =>
  writeFileSync(
    join(folder, name),
    `rules:\n${texts.map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`).join('')}`,
  );
const empty = '{ field: amount, op: is_empty }';

test('the rules of all files, in the order of the files, read once', () => {
  file('b.yaml', ruleText(empty, '', 'b-one'));
  file('a.yaml', ruleText(empty, '', 'a-one'), ruleText(empty, 'enabled: false\n', 'a-two'));
  writeFileSync(join(folder, 'notes.txt'), 'not rules');
  const shipped = shippedRules(folder);
  expect(shipped().map(({ spec, enabled }) => [spec.id, enabled])).toEqual([
    ['a-one', true],
    ['a-two', false],
    ['b-one', true],
  ]);
  expect(shipped()).toBe(shipped());
});

test('files are read ahead one by one; what is left is read when the rules are asked for', () => {
  file('a.yaml', ruleText(empty, '', 'a-one'));
  file('b.yaml', ruleText(empty, '', 'b-one'));
  file('c.yaml', ruleText(empty, '', 'c-one'));
  const shipped = shippedRules(folder);
  expect(shipped.readNext()).toBe(true);
  rmSync(join(folder, 'a.yaml'));
  expect(shipped().map(({ spec }) => spec.id)).toEqual(['a-one', 'b-one', 'c-one']);
  expect(shipped.readNext()).toBe(false);
});

test('a broken file is named with its line', () => {
  file('a.yaml', ruleText('{ field: amount, op: gone }'));
  expect(() => shippedRules(folder)()).toThrow(/a\.yaml are broken in line 9: There is no operator "gone"/);
});

test('an id that is there twice is named with both files', () => {
  file('a.yaml', ruleText(empty, '', 'same'));
  file('b.yaml', ruleText(empty, '', 'same'));
  expect(() => shippedRules(folder)()).toThrow(/b\.yaml are broken in line 2: the rule "same" is in a\.yaml too/);
});
