const MAC_SIGNS: Record<string, string> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧' };
const PC_SIGNS: Record<string, string> = { mod: 'Ctrl', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift' };
const KEY_SIGNS: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  backspace: '⌫',
  delete: 'Del',
  space: 'Space',
};

/** "mod+k" as a person reads it on this computer: ⌘K or Ctrl K. "g t" (one key after the other) stays apart. */
export function shortcutLabel(shortcut: string, mac: boolean): string {
  const signs = mac ? MAC_SIGNS : PC_SIGNS;
  const press = (combination: string) =>
    combination
      .split('+')
      .map((key) => signs[key] ?? KEY_SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key))
      .join(mac ? '' : ' ');
  return shortcut.split(' ').map(press).join(' ');
}

/** The same shortcut in the form that `aria-keyshortcuts` wants: "Meta+K" or "Control+K". */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  const names: Record<string, string> = { mod: mac ? 'Meta' : 'Control', ctrl: 'Control', alt: 'Alt', shift: 'Shift' };
  return shortcut
    .split('+')
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key[0]?.toUpperCase() + key.slice(1)))
    .join('+');
}

export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
