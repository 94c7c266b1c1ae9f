import { expect, test } from 'vitest';
import { isTyping, type KeyPress, pressed } from './key-press.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

test.each([
  [press('k', { ctrlKey: true }), false, 'mod+k'],
  [press('k', { metaKey: true }), true, 'mod+k'],
  [press('k', { ctrlKey: true }), true, 'ctrl+k'],
  [press('Z', { ctrlKey: true, shiftKey: true }), false, 'mod+shift+z'],
  [press('?', { shiftKey: true }), false, '?'],
  [press('G'), false, 'g'],
  [press('+', { ctrlKey: true, shiftKey: true }), false, 'mod+='],
  [press('0', { ctrlKey: true }), false, 'mod+0'],
  [press('Enter', { shiftKey: true }), false, 'shift+enter'],
])('%o is %s', (event, mac, name) => {
  expect(pressed(event, mac)).toBe(name);
});

test('a Cyrillic keyboard reaches shortcuts by the place of the key', () => {
  expect(pressed(press('л', { code: 'KeyK', ctrlKey: true }), false)).toBe('mod+k');
});

test('a German z stays z although the key stands where y does', () => {
  expect(pressed(press('z', { code: 'KeyY', ctrlKey: true }), false)).toBe('mod+z');
});

test('a modifier alone is no press', () => {
  expect(pressed(press('Control', { ctrlKey: true }), false)).toBeUndefined();
});

test('letters and shifted letters are typing, combinations are not', () => {
  expect(['u', 'shift+u', '?', 'space'].every(isTyping)).toBe(true);
  expect(['mod+k', 'alt+t'].some(isTyping)).toBe(false);
});
