import { expect, it } from 'vitest';
import { ariaShortcut, shortcutLabel } from './shortcut.ts';

it.each([
  ['mod+k', '⌘K', 'Ctrl K'],
  ['shift+enter', '⇧↵', 'Shift ↵'],
  ['g t', 'G T', 'G T'],
  ['escape', 'Esc', 'Esc'],
  ['F2', 'F2', 'F2'],
])('writes %s as each computer does', (shortcut, mac, pc) => {
  expect(shortcutLabel(shortcut, true)).toBe(mac);
  expect(shortcutLabel(shortcut, false)).toBe(pc);
});

it('names keys the way assistive tools expect', () => {
  expect(ariaShortcut('mod+k', false)).toBe('Control+K');
  expect(ariaShortcut('mod+enter', true)).toBe('Meta+Enter');
});
