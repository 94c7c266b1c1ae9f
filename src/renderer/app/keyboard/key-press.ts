/** What of a keyboard event decides which shortcut it is. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const NAMES: Record<string, string> = {
  ' ': 'space',
  Enter: 'enter',
  Escape: 'escape',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Backspace: 'backspace',
  Delete: 'delete',
  // On most layouts plus and equals share a key, and zooming in means either.
  '+': '=',
};

/** The key's name in a shortcut. A keyboard with another script still reaches Latin shortcuts, by the key's place. */
function nameOf({ key, code }: KeyPress): string {
  const named = NAMES[key];
  if (named) return named;
  const foreign = key.length === 1 && key.charCodeAt(0) > 0x24f;
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return (foreign && place ? (place[1] ?? place[2] ?? key) : key).toLowerCase();
}

const isLetter = (name: string) => /^[a-z]$/.test(name);

/** `mod+shift+z`, `g`, `?`: a press in the words that shortcuts are written in; undefined for a lone modifier. */
export function pressed(press: KeyPress, mac: boolean): string | undefined {
  if (['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Process'].includes(press.key)) return undefined;
  const name = nameOf(press);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  // Shift is part of how `?` and `+` are typed; it is a modifier only of letters and named keys.
  const shift = press.shiftKey && (isLetter(name) || name.length > 1);
  return [mod && 'mod', other && 'ctrl', press.altKey && 'alt', shift && 'shift', name].filter(Boolean).join('+');
}

/** Whether plain typing would produce this press, so that a field must have it. */
export const isTyping = (press: string) => !/^(mod|ctrl|alt)\+/.test(press);
