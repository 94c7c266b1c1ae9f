import { describe, expect, it } from 'vitest';
import { type CursorSpot, type KeyPress, wishOf } from './table-keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  altKey: false,
  mod: false,
  ...held,
});
const at = (spot: CursorSpot, key: string, held?: Partial<KeyPress>, editable = false) =>
  wishOf(press(key, held), spot, editable);

describe('keys on a row', () => {
  it('move, pick and open', () => {
    expect(at('row', 'j')).toEqual({ wish: 'move', by: 1, extend: false });
    expect(at('row', 'K', { shiftKey: true })).toEqual({ wish: 'move', by: -1, extend: true });
    expect(at('row', 'x')).toEqual({ wish: 'pick' });
    expect(at('row', 'Enter')).toEqual({ wish: 'open' });
    expect(at('row', 'End')).toEqual({ wish: 'edge', to: 'last', extend: false });
    expect(at('row', 'a', { mod: true })).toEqual({ wish: 'pick-all' });
  });

  it('leave the rest to the app', () => {
    expect(at('row', 'e')).toBeUndefined();
    expect(at('row', 'k', { mod: true })).toBeUndefined();
    expect(at('row', 'ArrowDown', { altKey: true })).toBeUndefined();
  });
});

describe('keys in a cell', () => {
  it('are text where the cell can be edited', () => {
    expect(at('cell', 'j', {}, true)).toEqual({ wish: 'edit', typed: 'j' });
    expect(at('cell', 'é', {}, true)).toEqual({ wish: 'edit', typed: 'é' });
    expect(at('cell', 'F2', {}, true)).toEqual({ wish: 'edit', typed: undefined });
    expect(at('cell', 'Enter', {}, true)).toEqual({ wish: 'open' });
  });

  it('are commands where it cannot', () => {
    expect(at('cell', 'j')).toEqual({ wish: 'move', by: 1, extend: false });
    expect(at('cell', 'Home')).toEqual({ wish: 'column-edge', to: 'first' });
  });
});

describe('keys on a header or a group', () => {
  it('arrange columns', () => {
    expect(at('header', 'Enter', { shiftKey: true })).toEqual({ wish: 'sort', add: true });
    expect(at('header', 'ArrowRight', { shiftKey: true })).toEqual({ wish: 'resize', by: 1 });
    expect(at('header', 'ArrowLeft', { shiftKey: true, mod: true })).toEqual({ wish: 'reorder', by: -1 });
    expect(at('header', 'ArrowDown', { altKey: true })).toEqual({ wish: 'column-menu' });
    expect(at('header', 'ArrowDown')).toEqual({ wish: 'move', by: 1, extend: false });
  });

  it('fold and unfold', () => {
    expect(at('group', 'ArrowLeft')).toEqual({ wish: 'fold', folded: true });
    expect(at('group', 'Enter')).toEqual({ wish: 'fold', folded: 'toggle' });
  });
});
