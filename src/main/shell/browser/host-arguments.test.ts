import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hostArguments } from './host-arguments.ts';

test('everything can be left out', () => {
  expect(hostArguments([])).toEqual({ port: 0, json: false });
});

test('everything can be said', () => {
  const args = ['--workspace', 'a.throughline', '--port', '4170', '--token', 'T-1', '--home', '/h', '--json'];
  const expected = { workspace: resolve('a.throughline'), port: 4170, token: 'T-1', home: '/h', json: true };
  expect(hostArguments(args)).toEqual(expected);
});

test.each([
  [['--prot', '1'], '--prot'],
  [['deals.csv'], 'deals.csv'],
  [['--port', '70000'], '"70000" is not a port'],
  [['--port', 'x'], '"x" is not a port'],
  [['--port'], '--port'],
  [['--token', 'a b'], 'token'],
  [['--token', ''], 'token'],
])('%j is refused by name', (args, said) => {
  expect(() => hostArguments(args)).toThrow(said);
});
