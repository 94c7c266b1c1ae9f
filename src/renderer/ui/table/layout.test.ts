import { describe, expect, it } from 'vitest';
import { foldGroup, groupBy, hideColumn, moveColumn, nudgeColumn, plainLayout, resizeColumn } from './layout.ts';

const order = ['name', 'stage', 'amount', 'close'];

describe('moving columns', () => {
  it('lands before the column it is dropped on, or last', () => {
    expect(moveColumn(plainLayout, order, 'close', 'stage').order).toEqual(['name', 'close', 'stage', 'amount']);
    expect(moveColumn(plainLayout, order, 'name', undefined).order).toEqual(['stage', 'amount', 'close', 'name']);
  });

  it('leaves the layout as it was when nothing moves', () => {
    expect(moveColumn(plainLayout, order, 'stage', 'stage')).toBe(plainLayout);
    expect(moveColumn(plainLayout, order, 'stage', 'gone')).toBe(plainLayout);
  });

  it('steps over hidden columns', () => {
    const hidden = hideColumn(plainLayout, 'stage', true);
    expect(nudgeColumn(hidden, order, 'amount', -1).order).toEqual(['amount', 'name', 'stage', 'close']);
    expect(nudgeColumn(hidden, order, 'name', 1).order).toEqual(['stage', 'amount', 'name', 'close']);
  });

  it('stops at either end', () => {
    expect(nudgeColumn(plainLayout, order, 'name', -1)).toBe(plainLayout);
    expect(nudgeColumn(plainLayout, order, 'close', 1)).toBe(plainLayout);
  });
});

describe('the rest of a layout', () => {
  it('hides and shows', () => {
    const hidden = hideColumn(hideColumn(plainLayout, 'stage', true), 'stage', true);
    expect(hidden.hidden).toEqual(['stage']);
    expect(hideColumn(hidden, 'stage', false).hidden).toEqual([]);
  });

  it('keeps whole pixels', () => {
    expect(resizeColumn(plainLayout, 'name', 201.6).widths).toEqual({ name: 202 });
  });

  it('opens every group when the grouping changes, and only then', () => {
    const folded = foldGroup(groupBy(plainLayout, 'stage'), 'Won', true);
    expect(folded.collapsed).toEqual(['Won']);
    expect(groupBy(folded, 'stage')).toBe(folded);
    expect(groupBy(folded, 'owner').collapsed).toEqual([]);
    expect(foldGroup(folded, 'Won', false).collapsed).toEqual([]);
  });

  it('survives being stored', () => {
    const layout = { ...plainLayout, sort: [{ id: 'amount', desc: true }], widths: { name: 300 } };
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
  });
});
