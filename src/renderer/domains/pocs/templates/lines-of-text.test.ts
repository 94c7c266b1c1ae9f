import { expect, test } from 'vitest';
import { lineAt, templateKey } from './lines-of-text.ts';

test('a line is found in its text', () => {
  const text = 'name: A\nweeks: x\n\nend';
  const lineOf = (line: number) => {
    const { from, to } = lineAt(text, line);
    return text.slice(from, to);
  };
  expect([1, 2, 3, 4, 9].map(lineOf)).toEqual(['name: A', 'weeks: x', '', 'end', '']);
});

test.each([
  ['Security review', 'security-review'],
  ['Größe & Güte!', 'gro-e-gute'],
  ['日本', 'template'],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('the template %s is filed under %s', (name, key) => {
  expect(templateKey(name)).toBe(key);
});
