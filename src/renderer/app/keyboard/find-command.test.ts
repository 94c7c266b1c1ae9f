import { expect, test } from 'vitest';
import type { Command } from '../commands/command.ts';
import { followPresses } from './find-command.ts';

const command = (id: string, ...shortcuts: string[]): Command => ({
  id,
  title: id,
  group: 'Edit',
  shortcuts,
  run: () => {},
});
const commands = [
  command('deals', 'g d'),
  command('accounts', 'g a'),
  command('undo', 'mod+z', 'u'),
  command('done', 'd'),
];

test('a sequence is followed key by key', () => {
  const first = followPresses(commands, [], 'g');
  expect(first).toMatchObject({ command: undefined, waits: true });
  expect(followPresses(commands, first.presses, 'd').command?.id).toBe('deals');
});

test('a key that does not continue the sequence counts by itself', () => {
  expect(followPresses(commands, ['g'], 'u').command?.id).toBe('undo');
  expect(followPresses(commands, ['g'], 'x')).toMatchObject({ command: undefined, waits: false });
});

test('a command has several keys, and a view may take one over', () => {
  expect(followPresses(commands, [], 'mod+z').command?.id).toBe('undo');
  expect(followPresses([...commands, command('unlink', 'u')], [], 'u').command?.id).toBe('unlink');
});
