import { expect, it } from 'vitest';
import { readyLine } from './browser-host.ts';

it('knows the line that says the host is ready', () => {
  const line = '{"url":"http://127.0.0.1:1/?token=a","api":"http://127.0.0.1:1/api/v1"}';
  expect(readyLine(line)).toEqual({ url: 'http://127.0.0.1:1/?token=a', api: 'http://127.0.0.1:1/api/v1' });
});

it.each([
  'opening the workspace',
  '{"level":30,"msg":"ready"}',
  '{"url":"http://127.0.0.1:1/"',
  '{"url":1,"api":2}',
  '',
])('takes %j for talk', (line) => {
  expect(readyLine(line)).toBeUndefined();
});
