/** What a key asks of the table. Which key means what is decided here and nowhere else. */
export type TableWish =
  | { wish: 'move'; by: number; extend: boolean }
  | { wish: 'page'; by: 1 | -1; extend: boolean }
  | { wish: 'edge'; to: 'first' | 'last'; extend: boolean }
  | { wish: 'column'; by: 1 | -1 }
  | { wish: 'column-edge'; to: 'first' | 'last' }
  | { wish: 'fold'; folded: boolean | 'toggle' }
  | { wish: 'pick' }
  | { wish: 'pick-all' }
  | { wish: 'leave' }
  | { wish: 'open' }
  | { wish: 'edit'; typed: string | undefined }
  | { wish: 'sort'; add: boolean }
  | { wish: 'column-menu' }
  | { wish: 'resize'; by: 1 | -1 }
  | { wish: 'reorder'; by: 1 | -1 };

/** Where the cursor stands: on the header line, a group's line, a row, or one cell of a row. */
export type CursorSpot = 'header' | 'group' | 'row' | 'cell';

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  mod: boolean;
}

const ROW_STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };
const COLUMN_STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowLeft: -1 };

export function wishOf(press: KeyPress, spot: CursorSpot, editable: boolean): TableWish | undefined {
  const { key, shiftKey, altKey, mod } = press;
  if (spot === 'header') {
    const wish = headerWish(press);
    if (wish) return wish;
  }
  if (altKey) return undefined;
  if (mod) {
    if (key === 'a') return { wish: 'pick-all' };
    if (key === 'Home') return { wish: 'edge', to: 'first', extend: shiftKey };
    if (key === 'End') return { wish: 'edge', to: 'last', extend: shiftKey };
    return undefined;
  }
  // In an editable cell letters are text; everywhere else they are commands.
  if (spot === 'cell' && editable && (key === 'F2' || isText(key))) {
    return { wish: 'edit', typed: key === 'F2' ? undefined : key };
  }
  return rowWish(press, spot);
}

function headerWish({ key, shiftKey, altKey, mod }: KeyPress): TableWish | undefined {
  const step = COLUMN_STEPS[key];
  if (step && mod && shiftKey) return { wish: 'reorder', by: step };
  if (step && shiftKey) return { wish: 'resize', by: step };
  if (key === 'Enter' || key === ' ') return { wish: 'sort', add: shiftKey };
  if (key === 'F10' || (altKey && key === 'ArrowDown')) return { wish: 'column-menu' };
  return undefined;
}

function rowWish({ key, shiftKey }: KeyPress, spot: CursorSpot): TableWish | undefined {
  const step = ROW_STEPS[key.length === 1 ? key.toLowerCase() : key];
  if (step) return { wish: 'move', by: step, extend: shiftKey };
  if (key === 'PageDown' || key === 'PageUp')
    return { wish: 'page', by: key === 'PageDown' ? 1 : -1, extend: shiftKey };
  if (key === 'Home' || key === 'End') {
    const to = key === 'Home' ? 'first' : 'last';
    return spot === 'row' || spot === 'group' ? { wish: 'edge', to, extend: shiftKey } : { wish: 'column-edge', to };
  }
  if (spot === 'group' && (key === 'Enter' || key === ' ')) return { wish: 'fold', folded: 'toggle' };
  const side = COLUMN_STEPS[key];
  if (side) return spot === 'group' ? { wish: 'fold', folded: side === -1 } : { wish: 'column', by: side };
  if (key === 'x' || key === ' ') return { wish: 'pick' };
  if (key === 'Enter') return { wish: 'open' };
  if (key === 'F2') return { wish: 'edit', typed: undefined };
  if (key === 'Escape') return { wish: 'leave' };
  return undefined;
}

/** One character that a key wrote, in any script; not the name of a key. */
function isText(key: string): boolean {
  return key !== ' ' && [...key].length === 1;
}
