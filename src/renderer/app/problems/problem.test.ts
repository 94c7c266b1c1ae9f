import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { problemOf, withoutSecrets } from './problem.ts';

test('a refusal of the core keeps its words, its remedy and whether to try again', () => {
  const error = new ORPCError('BUSY', {
    message: 'The file is busy.',
    data: { retryable: true, remedy: 'Wait a little.' },
  });
  expect(problemOf(error)).toMatchObject({
    code: 'BUSY',
    message: 'The file is busy.',
    remedy: 'Wait a little.',
    retryable: true,
  });
});

test('an answer in no known shape is still a sentence', () => {
  const problem = problemOf(new ORPCError('TEAPOT', { message: 'No.', data: 'nonsense' }));
  expect(problem).toMatchObject({ message: 'No.', retryable: false });
  expect(problem.remedy).not.toBe('');
});

test.each([
  [new Error('The connection to the app is lost.'), 'CONNECTION_LOST'],
  [new TypeError('Failed to fetch'), 'CONNECTION_LOST'],
  [new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1:1/assets/a.js'), 'PART_MISSING'],
  [new TypeError('x is not a function'), 'PAGE_BUG'],
  ['thrown text', 'PAGE_BUG'],
])('%s is %s', (error, code) => {
  expect(problemOf(error).code).toBe(code);
});

test('a report carries no token, key or address of the session', () => {
  const text = [
    'at http://127.0.0.1:4321/?token=abc123',
    'Authorization: Bearer abc.def',
    'apiKey="sk-ant-verysecret"',
    'password=hunter2 rest',
  ].join('\n');
  const report = withoutSecrets(text);
  for (const secret of ['abc123', 'abc.def', 'verysecret', 'hunter2', '127.0.0.1'])
    expect(report).not.toContain(secret);
  expect(report).toContain('rest');
});
