import { describe, expect, it } from 'vitest';
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  select,
  selectedCount,
  selectionState,
  toggle,
} from './selection.ts';

describe('picking rows', () => {
  it('toggles one', () => {
    const one = toggle(nothingSelected, 'a');
    expect(isSelected(one, 'a')).toBe(true);
    expect(isSelected(toggle(one, 'a'), 'a')).toBe(false);
    expect(nothingSelected.ids.size).toBe(0);
  });

  it('names the exceptions once everything is picked', () => {
    const butTwo = select(everythingSelected, ['a', 'b'], false);
    expect(isSelected(butTwo, 'a')).toBe(false);
    expect(isSelected(butTwo, 'never loaded')).toBe(true);
    expect(selectedCount(butTwo, 100_000)).toBe(99_998);
    expect(isSelected(select(butTwo, ['a'], true), 'a')).toBe(true);
  });

  it('tells the header what to show', () => {
    expect(selectionState(nothingSelected, 3)).toBe('none');
    expect(selectionState(toggle(nothingSelected, 'a'), 3)).toBe('some');
    expect(selectionState(select(nothingSelected, ['a', 'b', 'c'], true), 3)).toBe('all');
    expect(selectionState(everythingSelected, 3)).toBe('all');
    expect(selectionState(toggle(everythingSelected, 'a'), 3)).toBe('some');
    expect(selectionState(everythingSelected, 0)).toBe('none');
  });
});
