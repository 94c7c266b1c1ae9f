import { expect, test } from 'vitest';
import type { Command } from '../commands/command.ts';
import { isSure, rankCommands } from './rank-commands.ts';

const command = (title: string, ...keywords: string[]): Command => ({
  id: title,
  title,
  group: 'Edit',
  keywords,
  run: () => {},
});
const commands = [
  command('Go to Settings'),
  command('Dark theme', 'appearance', 'night'),
  command('Undo the last change', 'back'),
  command('Back up now', 'copy'),
  { ...command('Search'), keysOnly: true },
];
const titles = (query: string) => rankCommands(commands, query).map(({ title }) => title);

test('the beginning of a word finds it, in any order', () => {
  expect(titles('set')).toEqual(['Go to Settings']);
  expect(titles('theme da')).toEqual(['Dark theme']);
});

test('a title that says it comes before a keyword that means it', () => {
  expect(titles('back')).toEqual(['Back up now', 'Undo the last change']);
});

test('every word has to fit, and keys-only commands stay out', () => {
  expect(titles('dark settings')).toEqual([]);
  expect(titles('search')).toEqual([]);
  expect(titles('')).toEqual([]);
});

test('a command is surely meant when its title begins with what was typed, not when a keyword happens to fit', () => {
  const [settings, dark] = commands;
  expect(settings && isSure(settings, 'go sett')).toBe(true);
  expect(dark && isSure(dark, 'night')).toBe(false);
});
