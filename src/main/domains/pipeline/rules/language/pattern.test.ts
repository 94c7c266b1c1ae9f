import { expect, test } from 'vitest';
import { readPattern } from './pattern.ts';

function finds(pattern: string, text: string): boolean {
  const read = readPattern(pattern);
  if ('problem' in read) throw new Error(read.problem);
  return read.pattern.test(text);
}

// Texts are folded before they are searched.
test.each([
  ['legal|contract', 'the contract', 'the deal'],
  ['Légal', 'legal', 'lgal'],
  ['\\b(msa|redlines?)\\b', 'the redline came', 'redliners'],
  ['^(test|x+|-+)[ 0-9]*$', 'xxx 12', 'xxx 12a'],
  ['soc ?2', 'soc2', 'soc  2'],
  ['[^a-c-]z', 'dz', '-z'],
  ['[A-F]{2,3}\\.', 'cab.', 'ca'],
  ['a.*b', `a${' '.repeat(80)}b`, `a${' '.repeat(81)}b`],
  ['\\d{4}/\\d\\d', 'on 2026/03', 'on 26/03'],
  ['a{2}', 'baa', 'ba'],
  ['(?:a|b)?c$', 'xc', 'cx'],
  ['\\(\\$\\)', '($)', '$'],
  ['a+?b', 'aab', 'b'],
  ['[\\d\\-]x', '-x', 'ax'],
])('%s finds %j and not %j', (pattern, yes, no) => {
  expect([finds(pattern, yes), finds(pattern, no)]).toEqual([true, false]);
});

test.each([
  ['', /empty/],
  ['a'.repeat(201), /200 characters/],
  ['(a+)+', /cannot be repeated as a whole/],
  ['(a|b)*', /cannot be repeated as a whole/],
  ['(a?){9}', /cannot be repeated as a whole/],
  ['(x)\\1', /References back/],
  ['\\k<x>', /References back/],
  ['(?=a)', /Looking ahead/],
  ['(?<!a)b', /Looking ahead/],
  ['(?<name>a)', /Looking ahead/],
  ['.*a.*b.*c', /very long/],
  ['(a?b?c?d?e?){1}(a?b?c?d?e?){1}(a?b?c?d?e?){1}', /very long/],
  ['(a', /not closed/],
  ['a)', /too many/],
  ['[a', /not closed/],
  ['[]', /Nothing stands between/],
  ['[z-a]', /no pattern/],
  ['*a', /nothing before/],
  ['a{', /a number is needed/],
  ['a{3,1}', /is not between/],
  ['a{999}', /is not between/],
  ['a\\', /backslash/],
  ['\\p{L}', /not known/],
  ['('.repeat(12), /nested too deep/],
])('%s is refused', (pattern, says) => {
  const read = readPattern(pattern);
  expect('problem' in read ? read.problem : 'It was taken.').toMatch(says);
});
